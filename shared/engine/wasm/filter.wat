;; The filter of `columnar/filter.ts`, 128 rows at a time. It gives exactly what the plain filter gives.
;;
;; The memory holds one sealed segment; behind it the slices of its columns (`columnar/slices.ts`: one bit of a column for
;; all rows), and behind those a block of 32-bit words that `wasm-filter.ts` fills in: where everything is, what the
;; vacancy asks, and what was found. Numbers in a sealed segment are coded in their own order, so every criterion is a bit
;; or a comparison of codes, both of which slices answer for 128 rows together. Lists are masks, read row by row, and only
;; where a vacancy asks for them; only certificates are looked up.
(module
  (import "host" "memory" (memory 1))

  ;; Words of the block, by byte offset. The same list is in `wasm-filter.ts`.
  ;;   0 bytes per slice   4 number of criteria that are a bit; their slices are listed at 1136
  ;;   8 hoursMin: slices, 12 number, 16 fails from   20 hoursMax: slices, 24 number, 28 fails below
  ;;  32 available: slices, 36 number, 40 fails from   44 reach: slices, 48 number
  ;;  52 licences   56 required   60 dayparts   64 required   68 certificates   72 whether required
  ;;  76 table of certificates (byte per code: 0 or 1)
  ;;  80 slice of the field wished   84 signatureLow   88 skills wished   92 signatureHigh   96 skills wished
  ;; 100 list of eligible rows   104 list of rows that fail one criterion   108 their needs
  ;; 112 counts by need   116 what is enough by need (f64)
  ;; 120 what fails, 16 bytes per kind in the order of `kindsOf`, and scratch behind the last
  ;; 124 whether rows that fail one criterion are asked for
  ;; 128 eligible, counted   132 eligible, listed   136 failing one, listed   144 … 164 failed, six criteria
  ;; 176 … most by promise (f64), eight
  ;; 240 … rules, 28 bytes per kind: how (0 none, 1 bits and table, 2 missing item), column, whether it is wide (as a
  ;; shift), shift, mask, table, first need

  ;; Bits 0 up to $count, of 64.
  (func $upTo (param $count i32) (result i64)
    (if (result i64) (i32.le_s (local.get $count) (i32.const 0))
      (then (i64.const 0))
      (else
        (if (result i64) (i32.ge_s (local.get $count) (i32.const 64))
          (then (i64.const -1))
          (else
            (i64.sub (i64.shl (i64.const 1) (i64.extend_i32_u (local.get $count))) (i64.const 1)))))))

  (func $firstRows (param $count i32) (result v128)
    (i64x2.replace_lane 1
      (i64x2.splat (call $upTo (local.get $count)))
      (call $upTo (i32.sub (local.get $count) (i32.const 64)))))

  ;; Rows whose code is below $limit. $at is the slice of the lowest bit: where a bit of the code differs from that of
  ;; the limit, it decides against all lower bits.
  (func $below (param $at i32) (param $stride i32) (param $bits i32) (param $limit i32) (result v128)
    (local $is v128) (local $bit v128)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $bits)))
        (local.set $bit (i32x4.splat (i32.sub (i32.const 0) (i32.and (local.get $limit) (i32.const 1)))))
        (local.set $is
          (v128.bitselect
            (local.get $bit)
            (local.get $is)
            (v128.xor (local.get $bit) (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (local.set $limit (i32.shr_u (local.get $limit) (i32.const 1)))
        (local.set $bits (i32.sub (local.get $bits) (i32.const 1)))
        (br $next)))
    (local.get $is))

  ;; Rows, from $at in a column of 16 bits, that lack any of $mask. The bits are gathered at $into.
  (func $lacksNarrow (param $at i32) (param $mask i32) (param $into i32) (result v128)
    (local $wanted v128) (local $end i32)
    (local.set $wanted (i16x8.splat (local.get $mask)))
    (local.set $end (i32.add (local.get $into) (i32.const 16)))
    (loop $next
      (i32.store8 (local.get $into)
        (i16x8.bitmask
          (i16x8.ne (v128.and (v128.load (local.get $at)) (local.get $wanted)) (local.get $wanted))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $into) (local.get $end))))
    (v128.load (i32.sub (local.get $end) (i32.const 16))))

  ;; The same for a column of 32 bits.
  (func $lacksWide (param $at i32) (param $mask i32) (param $into i32) (result v128)
    (local $wanted v128) (local $end i32)
    (local.set $wanted (i32x4.splat (local.get $mask)))
    (local.set $end (i32.add (local.get $into) (i32.const 16)))
    (loop $next
      (i32.store8 (local.get $into)
        (i16x8.bitmask
          (i16x8.narrow_i32x4_s
            (i32x4.ne (v128.and (v128.load (local.get $at)) (local.get $wanted)) (local.get $wanted))
            (i32x4.ne (v128.and (v128.load offset=16 (local.get $at)) (local.get $wanted)) (local.get $wanted)))))
      (local.set $at (i32.add (local.get $at) (i32.const 32)))
      (local.set $into (i32.add (local.get $into) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $into) (local.get $end))))
    (v128.load (i32.sub (local.get $end) (i32.const 16))))

  ;; Which of 64 rows, from $at in a column of 16 bits, have a 1 in a table.
  (func $lookUp (param $at i32) (param $table i32) (result i64)
    (local $row i64) (local $found i64)
    (loop $next
      (local.set $found
        (i64.or
          (local.get $found)
          (i64.shl
            (i64.load8_u (i32.add (local.get $table) (i32.load16_u (local.get $at))))
            (local.get $row))))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (local.set $row (i64.add (local.get $row) (i64.const 1)))
      (br_if $next (i64.lt_u (local.get $row) (i64.const 64))))
    (local.get $found))

  (func $ones (param $rows v128) (result i32)
    (i32.wrap_i64
      (i64.add
        (i64.popcnt (i64x2.extract_lane 0 (local.get $rows)))
        (i64.popcnt (i64x2.extract_lane 1 (local.get $rows))))))

  ;; Adds to a count of the block.
  (func $count (param $at i32) (param $rows v128)
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (call $ones (local.get $rows)))))

  ;; A row as it is noted: its number, and above it its promise: how much of its signature is in common (at most 3), and
  ;; whether it is in the field.
  (func $note (param $block i32) (param $row i32) (param $inField i32) (result i32)
    (local $at i32) (local $common i32)
    (local.set $at (i32.shl (local.get $row) (i32.const 2)))
    (local.set $common
      (i32.add
        (i32.popcnt
          (i32.and
            (i32.load offset=88 (local.get $block))
            (i32.load (i32.add (i32.load offset=84 (local.get $block)) (local.get $at)))))
        (i32.popcnt
          (i32.and
            (i32.load offset=96 (local.get $block))
            (i32.load (i32.add (i32.load offset=92 (local.get $block)) (local.get $at)))))))
    (i32.or
      (local.get $row)
      (i32.or
        (i32.shl (local.get $inField) (i32.const 31))
        (i32.shl
          (select (local.get $common) (i32.const 3) (i32.lt_u (local.get $common) (i32.const 3)))
          (i32.const 29)))))

  ;; Lists those of 64 eligible rows whose promise is wanted.
  (func $list (param $block i32) (param $row i32) (param $rows i64) (param $inField i64) (param $wanted i32)
    (local $lane i64) (local $note i32) (local $listed i32)
    (if (i64.eqz (local.get $rows)) (then (return)))
    (local.set $listed (i32.load offset=132 (local.get $block)))
    (loop $next
      (local.set $lane (i64.ctz (local.get $rows)))
      (local.set $rows (i64.and (local.get $rows) (i64.sub (local.get $rows) (i64.const 1))))
      (local.set $note
        (call $note
          (local.get $block)
          (i32.add (local.get $row) (i32.wrap_i64 (local.get $lane)))
          (i32.and (i32.wrap_i64 (i64.shr_u (local.get $inField) (local.get $lane))) (i32.const 1))))
      (i32.store
        (i32.add (i32.load offset=100 (local.get $block)) (i32.shl (local.get $listed) (i32.const 2)))
        (local.get $note))
      ;; Written anyway; the count says whether it stays.
      (local.set $listed
        (i32.add
          (local.get $listed)
          (i32.and
            (i32.shr_u (local.get $wanted) (i32.shr_u (local.get $note) (i32.const 29)))
            (i32.const 1))))
      (br_if $next (i64.ne (local.get $rows) (i64.const 0))))
    (i32.store offset=132 (local.get $block) (local.get $listed)))

  (func $onlyMissing (param $required i32) (param $held i32) (result i32)
    (local $missing i32)
    (local.set $missing (i32.and (local.get $required) (i32.xor (local.get $held) (i32.const -1))))
    (select
      (i32.const 32)
      (i32.ctz (local.get $missing))
      (i32.and (local.get $missing) (i32.sub (local.get $missing) (i32.const 1)))))

  ;; Counts 64 rows that fail one criterion by what they need, and lists those that could come to what is enough.
  (func $put (param $block i32) (param $rule i32) (param $row i32) (param $rows i64) (param $inField i64)
    (local $lane i64) (local $one i32) (local $need i32) (local $at i32) (local $enough f64) (local $note i32)
    (local $how i32) (local $column i32) (local $wide i32) (local $shift i32) (local $mask i32) (local $table i32)
    (local $base i32) (local $counts i32) (local $enoughs i32) (local $most f64)
    (if (i64.eqz (local.get $rows)) (then (return)))
    (local.set $how (i32.load (local.get $rule)))
    (local.set $column (i32.load offset=4 (local.get $rule)))
    (local.set $wide (i32.load offset=8 (local.get $rule)))
    (local.set $shift (i32.load offset=12 (local.get $rule)))
    (local.set $mask (i32.load offset=16 (local.get $rule)))
    (local.set $table (i32.load offset=20 (local.get $rule)))
    (local.set $base (i32.load offset=24 (local.get $rule)))
    (local.set $counts (i32.load offset=112 (local.get $block)))
    (local.set $enoughs (i32.load offset=116 (local.get $block)))
    (local.set $most (f64.load offset=232 (local.get $block)))
    (loop $next
      (local.set $lane (i64.ctz (local.get $rows)))
      (local.set $rows (i64.and (local.get $rows) (i64.sub (local.get $rows) (i64.const 1))))
      (local.set $one (i32.add (local.get $row) (i32.wrap_i64 (local.get $lane))))
      (local.set $need
        (i32.load (i32.add (local.get $column) (i32.shl (local.get $one) (local.get $wide)))))
      ;; Bits of a column, looked up; or the only item that is missing from a list.
      (local.set $need
        (if (result i32) (i32.eq (local.get $how) (i32.const 1))
          (then
            (i32.load16_u
              (i32.add
                (local.get $table)
                (i32.shl
                  (i32.and (i32.shr_u (local.get $need) (local.get $shift)) (local.get $mask))
                  (i32.const 1)))))
          (else (call $onlyMissing (local.get $mask) (local.get $need)))))
      (local.set $need (i32.add (local.get $base) (local.get $need)))
      (local.set $at (i32.add (local.get $counts) (i32.shl (local.get $need) (i32.const 2))))
      (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
      (local.set $enough (f64.load (i32.add (local.get $enoughs) (i32.shl (local.get $need) (i32.const 3)))))
      (if (f64.ge (local.get $most) (local.get $enough))
        (then
          (local.set $note
            (call $note
              (local.get $block)
              (local.get $one)
              (i32.and (i32.wrap_i64 (i64.shr_u (local.get $inField) (local.get $lane))) (i32.const 1))))
          (local.set $at (i32.shl (i32.load offset=136 (local.get $block)) (i32.const 2)))
          (i32.store (i32.add (i32.load offset=104 (local.get $block)) (local.get $at)) (local.get $note))
          (i32.store (i32.add (i32.load offset=108 (local.get $block)) (local.get $at)) (local.get $need))
          ;; Written anyway; the count says whether it stays.
          (i32.store offset=136 (local.get $block)
            (i32.add
              (i32.load offset=136 (local.get $block))
              (f64.ge
                (f64.load offset=176
                  (i32.add
                    (local.get $block)
                    (i32.shl (i32.shr_u (local.get $note) (i32.const 29)) (i32.const 3))))
                (local.get $enough))))))
      (br_if $next (i64.ne (local.get $rows) (i64.const 0)))))

  (func (export "scan")
    (param $block i32) (param $from i32) (param $to i32)
    ;; Codes of reach below this do not come so far; eligible rows are listed if their promise is wanted (a bit each).
    (param $reachBelow i32) (param $wanted i32)

    (local $row i32) (local $at i32) (local $stride i32) (local $criterion i32) (local $criteria i32)
    (local $fails i32) (local $others i32) (local $end i32) (local $rule i32)
    (local $valid v128) (local $any v128) (local $many v128) (local $is v128) (local $inField v128)
    (local $wantedIn v128) (local $wantedOut v128)

    (local.set $stride (i32.load (local.get $block)))
    (local.set $fails (i32.load offset=120 (local.get $block)))
    ;; Behind the criteria that are a bit come the others: hours (too few), availability, travel, licence, schedule,
    ;; certificate, hours (too many).
    (local.set $others
      (i32.add (local.get $fails) (i32.shl (i32.load offset=4 (local.get $block)) (i32.const 4))))
    (local.set $wantedIn (i64x2.splat (select (i64.const -1) (i64.const 0) (i32.and (local.get $wanted) (i32.const 240)))))
    (local.set $wantedOut (i64x2.splat (select (i64.const -1) (i64.const 0) (i32.and (local.get $wanted) (i32.const 15)))))
    (i32.store offset=128 (local.get $block) (i32.const 0))
    (i32.store offset=132 (local.get $block) (i32.const 0))
    (i32.store offset=136 (local.get $block) (i32.const 0))
    (local.set $row (i32.and (local.get $from) (i32.const -128)))

    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $to)))
        (local.set $valid
          (v128.andnot
            (call $firstRows (i32.sub (local.get $to) (local.get $row)))
            (call $firstRows (i32.sub (local.get $from) (local.get $row)))))
        (local.set $at (i32.shr_u (local.get $row) (i32.const 3)))

        ;; `any` fails, and `many` more than one.
        (local.set $any (v128.const i64x2 0 0))
        (local.set $many (v128.const i64x2 0 0))
        (local.set $criterion (i32.add (local.get $block) (i32.const 1136)))
        (local.set $criteria (local.get $fails))
        (block $answered
          (loop $criterionNext
            (br_if $answered (i32.ge_u (local.get $criteria) (local.get $others)))
            (local.set $is (v128.load (i32.add (i32.load (local.get $criterion)) (local.get $at))))
            (v128.store (local.get $criteria) (local.get $is))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
            (local.set $any (v128.or (local.get $any) (local.get $is)))
            (local.set $criterion (i32.add (local.get $criterion) (i32.const 4)))
            (local.set $criteria (i32.add (local.get $criteria) (i32.const 16)))
            (br $criterionNext)))

        ;; Hours: too many wanted at least; or, if not that, too few at most.
        (local.set $is
          (v128.not
            (call $below
              (i32.add (i32.load offset=8 (local.get $block)) (local.get $at))
              (local.get $stride)
              (i32.load offset=12 (local.get $block))
              (i32.load offset=16 (local.get $block)))))
        (v128.store offset=96 (local.get $others) (local.get $is))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
        (local.set $any (v128.or (local.get $any) (local.get $is)))
        (call $count (i32.add (local.get $block) (i32.const 144)) (v128.and (local.get $is) (local.get $valid)))
        (local.set $is
          (v128.andnot
            (call $below
              (i32.add (i32.load offset=20 (local.get $block)) (local.get $at))
              (local.get $stride)
              (i32.load offset=24 (local.get $block))
              (i32.load offset=28 (local.get $block)))
            (local.get $is)))
        (v128.store (local.get $others) (local.get $is))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
        (local.set $any (v128.or (local.get $any) (local.get $is)))
        (call $count (i32.add (local.get $block) (i32.const 144)) (v128.and (local.get $is) (local.get $valid)))

        ;; Availability.
        (local.set $is
          (v128.not
            (call $below
              (i32.add (i32.load offset=32 (local.get $block)) (local.get $at))
              (local.get $stride)
              (i32.load offset=36 (local.get $block))
              (i32.load offset=40 (local.get $block)))))
        (v128.store offset=16 (local.get $others) (local.get $is))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
        (local.set $any (v128.or (local.get $any) (local.get $is)))
        (call $count (i32.add (local.get $block) (i32.const 148)) (v128.and (local.get $is) (local.get $valid)))

        ;; Travel.
        (local.set $is
          (call $below
            (i32.add (i32.load offset=44 (local.get $block)) (local.get $at))
            (local.get $stride)
            (i32.load offset=48 (local.get $block))
            (local.get $reachBelow)))
        (v128.store offset=32 (local.get $others) (local.get $is))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
        (local.set $any (v128.or (local.get $any) (local.get $is)))
        (call $count (i32.add (local.get $block) (i32.const 152)) (v128.and (local.get $is) (local.get $valid)))

        ;; Licences.
        (if (i32.load offset=56 (local.get $block))
          (then
            (local.set $is
              (call $lacksNarrow
                (i32.add (i32.load offset=52 (local.get $block)) (i32.shl (local.get $row) (i32.const 1)))
                (i32.load offset=56 (local.get $block))
                (i32.add (local.get $others) (i32.const 48))))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
            (local.set $any (v128.or (local.get $any) (local.get $is)))
            (call $count (i32.add (local.get $block) (i32.const 156)) (v128.and (local.get $is) (local.get $valid)))))

        ;; Schedule.
        (if (i32.load offset=64 (local.get $block))
          (then
            (local.set $is
              (call $lacksWide
                (i32.add (i32.load offset=60 (local.get $block)) (i32.shl (local.get $row) (i32.const 2)))
                (i32.load offset=64 (local.get $block))
                (i32.add (local.get $others) (i32.const 64))))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
            (local.set $any (v128.or (local.get $any) (local.get $is)))
            (call $count (i32.add (local.get $block) (i32.const 160)) (v128.and (local.get $is) (local.get $valid)))))

        ;; Certificates.
        (if (i32.load offset=72 (local.get $block))
          (then
            (local.set $end
              (i32.add (i32.load offset=68 (local.get $block)) (i32.shl (local.get $row) (i32.const 1))))
            (local.set $is
              (i64x2.replace_lane 1
                (i64x2.splat (call $lookUp (local.get $end) (i32.load offset=76 (local.get $block))))
                (call $lookUp (i32.add (local.get $end) (i32.const 128)) (i32.load offset=76 (local.get $block)))))
            (v128.store offset=80 (local.get $others) (local.get $is))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
            (local.set $any (v128.or (local.get $any) (local.get $is)))
            (call $count (i32.add (local.get $block) (i32.const 164)) (v128.and (local.get $is) (local.get $valid)))))

        ;; Eligible rows are counted; those that are in the field or not, as is wanted, are looked at.
        (local.set $inField (v128.load (i32.add (i32.load offset=80 (local.get $block)) (local.get $at))))
        (local.set $is (v128.andnot (local.get $valid) (local.get $any)))
        (call $count (i32.add (local.get $block) (i32.const 128)) (local.get $is))
        (local.set $is
          (v128.and
            (local.get $is)
            (v128.bitselect (local.get $wantedIn) (local.get $wantedOut) (local.get $inField))))
        (call $list
          (local.get $block)
          (local.get $row)
          (i64x2.extract_lane 0 (local.get $is))
          (i64x2.extract_lane 0 (local.get $inField))
          (local.get $wanted))
        (call $list
          (local.get $block)
          (i32.add (local.get $row) (i32.const 64))
          (i64x2.extract_lane 1 (local.get $is))
          (i64x2.extract_lane 1 (local.get $inField))
          (local.get $wanted))

        ;; Rows that fail one criterion, by criterion.
        (if (i32.load offset=124 (local.get $block))
          (then
            (local.set $any (v128.andnot (v128.and (local.get $valid) (local.get $any)) (local.get $many)))
            (if (v128.any_true (local.get $any))
              (then
                (local.set $criteria (local.get $fails))
                (local.set $rule (i32.add (local.get $block) (i32.const 240)))
                (local.set $end (i32.add (local.get $others) (i32.const 112)))
                (loop $ruleNext
                  (local.set $is (v128.and (local.get $any) (v128.load (local.get $criteria))))
                  (if (i32.and (v128.any_true (local.get $is)) (i32.ne (i32.load (local.get $rule)) (i32.const 0)))
                    (then
                      (call $put
                        (local.get $block)
                        (local.get $rule)
                        (local.get $row)
                        (i64x2.extract_lane 0 (local.get $is))
                        (i64x2.extract_lane 0 (local.get $inField)))
                      (call $put
                        (local.get $block)
                        (local.get $rule)
                        (i32.add (local.get $row) (i32.const 64))
                        (i64x2.extract_lane 1 (local.get $is))
                        (i64x2.extract_lane 1 (local.get $inField)))))
                  (local.set $rule (i32.add (local.get $rule) (i32.const 28)))
                  (local.set $criteria (i32.add (local.get $criteria) (i32.const 16)))
                  (br_if $ruleNext (i32.lt_u (local.get $criteria) (local.get $end))))))))
        (local.set $row (i32.add (local.get $row) (i32.const 128)))
        (br $next))))

  ;; Gathers one bit of every row of a column: shifted $left, it is the highest. Eight rows are one byte.
  (func (export "slice") (param $from i32) (param $to i32) (param $isWide i32) (param $left i32) (param $into i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (if (local.get $isWide)
          (then
            (i32.store8 (local.get $into)
              (i16x8.bitmask
                (i16x8.narrow_i32x4_s
                  (i32x4.shl (v128.load (local.get $from)) (local.get $left))
                  (i32x4.shl (v128.load offset=16 (local.get $from)) (local.get $left)))))
            (local.set $from (i32.add (local.get $from) (i32.const 32))))
          (else
            (i32.store8 (local.get $into)
              (i16x8.bitmask (i16x8.shl (v128.load (local.get $from)) (local.get $left))))
            (local.set $from (i32.add (local.get $from) (i32.const 16)))))
        (local.set $into (i32.add (local.get $into) (i32.const 1)))
        (br $next))))

  ;; The running sums of `columnar/checksum.ts`: sixteen lanes at $out, over whole blocks of 64 bytes.
  (func (export "sum") (param $from i32) (param $to i32) (param $out i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $a (v128.load offset=0 (local.get $out)))
    (local.set $b (v128.load offset=16 (local.get $out)))
    (local.set $c (v128.load offset=32 (local.get $out)))
    (local.set $d (v128.load offset=48 (local.get $out)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $a (call $step (local.get $a) (v128.load offset=0 (local.get $from))))
        (local.set $b (call $step (local.get $b) (v128.load offset=16 (local.get $from))))
        (local.set $c (call $step (local.get $c) (v128.load offset=32 (local.get $from))))
        (local.set $d (call $step (local.get $d) (v128.load offset=48 (local.get $from))))
        (local.set $from (i32.add (local.get $from) (i32.const 64)))
        (br $next)))
    (v128.store offset=0 (local.get $out) (local.get $a))
    (v128.store offset=16 (local.get $out) (local.get $b))
    (v128.store offset=32 (local.get $out) (local.get $c))
    (v128.store offset=48 (local.get $out) (local.get $d)))

  (func $step (param $sum v128) (param $word v128) (result v128)
    (local $mixed v128)
    (local.set $mixed
      (i32x4.mul (v128.xor (local.get $sum) (local.get $word)) (i32x4.splat (i32.const 0x9e3779b1))))
    (v128.or (i32x4.shl (local.get $mixed) (i32.const 13)) (i32x4.shr_u (local.get $mixed) (i32.const 19))))
)
