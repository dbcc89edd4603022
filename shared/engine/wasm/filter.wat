;; The filter of `columnar/filter.ts`, a run of at most 8,192 rows at a time. It gives exactly what the plain filter gives.
;;
;; The memory holds one sealed segment; behind it the slices of its columns (`columnar/slices.ts`: one bit of a column for
;; all rows), and behind those a block of 32-bit words that `wasm-filter.ts` fills in: where everything is, what the
;; vacancy asks, and what was found. Numbers in a sealed segment are coded in their own order, so every criterion is a few
;; bits or a comparison of codes, both of which slices answer for 128 rows together; so is what rows promise. Only
;; certificates are looked up, and only where a vacancy asks for them.
;;
;; One criterion is answered for the whole run, then the next: what a criterion asks stays in registers, the answers (a
;; mask: one bit per row) in the nearest cache, and a loop ends once per run and not once per 128 rows.
(module
  (import "host" "memory" (memory 1))

  ;; Words of the block, by byte offset. The same list is in `wasm-filter.ts`.
  ;;   0 bytes per slice   4 number of criteria that are a bit
  ;;   8 hoursMin: slices, 12 number, 16 fails from   20 hoursMax: slices, 24 number, 28 fails below
  ;;  32 available: slices, 36 number, 40 fails from   44 reach: slices, 48 number
  ;;  56 number of licences required   64 of dayparts   96 of bits of the signature wished
  ;;  68 certificates   72 whether required   76 table of certificates (byte per code: 0 or 1)
  ;;  80 slice of the field wished
  ;; 100 list of eligible rows   104 list of rows that fail one criterion   108 their needs
  ;; 112 counts by need   116 what is enough by need (f64)
  ;; 120 masks of the run, 1088 bytes each: which rows are in the run, fail any criterion, fail only one; which fail too
  ;;     few hours, availability, travel, licence, schedule, certificate, too many hours; which have at least none, one,
  ;;     two, three and more bits of the signature in common: all, …, none
  ;; 124 whether rows that fail one criterion are asked for
  ;; 128 eligible, counted   132 eligible, listed   136 failing one, listed
  ;; 144 … 164 failed, six criteria
  ;; 168 masks of rows to note, 32 bytes each: which of 128 rows, and the number of the first in the run
  ;; 176 the highest sum in this place (f64)
  ;; 184 masks of what rows lack of it: steps of loss as a number of five bits, the lowest first, 31 for that and more
  ;; 188 faults, 192 their end: -1 for what is a fault when no bit is set, end of the slices, slices less the first byte of
  ;;     the run
  ;; 196 comparisons that faults need, 200 their end: slices, number, limit, -1 for codes below it, mask
  ;; 204 masks of rows that lack at most 0, 1, … 30 steps; 208 which of them are known in this run (a bit each)
  ;; 212 mask of rows whose need is to be told, 216 mask of those with one need
  ;; 220 masks of 256 rows: who has each fault   224 points of the sum in a step of loss (f64)
  ;; 232 sums: per bit of the number their end, and the masks of 256 rows that count for it   236 masks that they carry
  ;; 240 … rules, 32 bytes per kind: how (0 none, 1 slices, 2 codes, 3 table, 4 items), from what (column or lowest slice;
  ;;     of items their list), how many bits or items, -1 to turn masks about, table (of codes of 16 bits), groups, their
  ;;     end, and how many of them that are not empty matter, in their order. A group is what it asks for (slice, limit or
  ;;     number in the table; 0 for several items) and its need; the last takes all that is left.
  ;; 1264 … masks of all kinds in the order of `kindsOf`, less the first byte of the run: slices lie in memory as they are
  ;; 1392 … slices of the licences required, 1456 … of the dayparts, 1584 … of the signature's bits

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

  ;; The rows from $from up to $to, of those at $into.
  (func $range (param $from i32) (param $to i32) (param $into i32) (param $bytes i32)
    (local $at i32) (local $end i32)
    (local.set $at (local.get $into))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $next
      (v128.store (local.get $at)
        (if (result v128) (i32.ge_s (local.get $to) (i32.const 128))
          (then (v128.const i64x2 -1 -1))
          (else (call $firstRows (local.get $to)))))
      (local.set $to (i32.sub (local.get $to) (i32.const 128)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (v128.store (local.get $into)
      (v128.andnot (v128.load (local.get $into)) (call $firstRows (local.get $from)))))

  ;; Rows whose code is at least $limit; of those below, when $flip is -1. $at is the slice of the lowest bit: where a bit
  ;; of the code differs from that of the limit, it decides against all lower bits.
  (func $atLeast
    (param $at i32) (param $stride i32) (param $bits i32) (param $limit i32) (param $flip i32)
    (param $into i32) (param $bytes i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $slice i32) (local $left i32) (local $rest i32) (local $end i32)
    ;; Below the lowest 1 of the limit no bit decides.
    (local.set $left (i32.ctz (local.get $limit)))
    (local.set $left
      (select (local.get $left) (local.get $bits) (i32.lt_u (local.get $left) (local.get $bits))))
    (local.set $at (i32.add (local.get $at) (i32.mul (local.get $left) (local.get $stride))))
    (local.set $limit (i32.shr_u (local.get $limit) (local.get $left)))
    (local.set $bits (i32.sub (local.get $bits) (local.get $left)))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $next
      (local.set $a (i32x4.splat (i32.const -1)))
      (local.set $b (local.get $a))
      (local.set $c (local.get $a))
      (local.set $d (local.get $a))
      (local.set $slice (local.get $at))
      (local.set $rest (local.get $limit))
      (local.set $left (local.get $bits))
      (block $done
        (loop $bit
          (br_if $done (i32.eqz (local.get $left)))
          (if (i32.and (local.get $rest) (i32.const 1))
            (then
              (local.set $a (v128.and (local.get $a) (v128.load (local.get $slice))))
              (local.set $b (v128.and (local.get $b) (v128.load offset=16 (local.get $slice))))
              (local.set $c (v128.and (local.get $c) (v128.load offset=32 (local.get $slice))))
              (local.set $d (v128.and (local.get $d) (v128.load offset=48 (local.get $slice)))))
            (else
              (local.set $a (v128.or (local.get $a) (v128.load (local.get $slice))))
              (local.set $b (v128.or (local.get $b) (v128.load offset=16 (local.get $slice))))
              (local.set $c (v128.or (local.get $c) (v128.load offset=32 (local.get $slice))))
              (local.set $d (v128.or (local.get $d) (v128.load offset=48 (local.get $slice))))))
          (local.set $slice (i32.add (local.get $slice) (local.get $stride)))
          (local.set $rest (i32.shr_u (local.get $rest) (i32.const 1)))
          (local.set $left (i32.sub (local.get $left) (i32.const 1)))
          (br $bit)))
      (v128.store (local.get $into) (v128.xor (local.get $a) (i32x4.splat (local.get $flip))))
      (v128.store offset=16 (local.get $into) (v128.xor (local.get $b) (i32x4.splat (local.get $flip))))
      (v128.store offset=32 (local.get $into) (v128.xor (local.get $c) (i32x4.splat (local.get $flip))))
      (v128.store offset=48 (local.get $into) (v128.xor (local.get $d) (i32x4.splat (local.get $flip))))
      (local.set $at (i32.add (local.get $at) (i32.const 64)))
      (local.set $into (i32.add (local.get $into) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $into) (local.get $end)))))

  ;; Takes the rows of one mask out of another.
  (func $without (param $mask i32) (param $others i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $mask) (local.get $bytes)))
    (loop $next
      (v128.store (local.get $mask)
        (v128.andnot (v128.load (local.get $mask)) (v128.load (local.get $others))))
      (local.set $mask (i32.add (local.get $mask) (i32.const 16)))
      (local.set $others (i32.add (local.get $others) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $mask) (local.get $end)))))

  ;; Rows that lack any of the slices that are listed.
  (func $lacks (param $list i32) (param $count i32) (param $at i32) (param $into i32) (param $bytes i32)
    (local $all v128) (local $next i32) (local $listEnd i32) (local $end i32)
    (local.set $listEnd (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $rows
      (local.set $all (v128.const i64x2 -1 -1))
      (local.set $next (local.get $list))
      (loop $slices
        (local.set $all
          (v128.and (local.get $all) (v128.load (i32.add (i32.load (local.get $next)) (local.get $at)))))
        (local.set $next (i32.add (local.get $next) (i32.const 4)))
        (br_if $slices (i32.lt_u (local.get $next) (local.get $listEnd))))
      (v128.store (local.get $into) (v128.not (local.get $all)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (br_if $rows (i32.lt_u (local.get $into) (local.get $end)))))

  ;; Rows that have at least one, two and three of the slices that are listed: three masks.
  (func $common (param $list i32) (param $count i32) (param $at i32) (param $into i32) (param $bytes i32)
    (local $is v128) (local $one v128) (local $two v128) (local $three v128)
    (local $next i32) (local $listEnd i32) (local $end i32)
    (if (i32.eqz (local.get $count)) (then (return)))
    (local.set $listEnd (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $rows
      (local.set $one (v128.const i64x2 0 0))
      (local.set $two (local.get $one))
      (local.set $three (local.get $one))
      (local.set $next (local.get $list))
      (loop $slices
        (local.set $is (v128.load (i32.add (i32.load (local.get $next)) (local.get $at))))
        (local.set $three (v128.or (local.get $three) (v128.and (local.get $two) (local.get $is))))
        (local.set $two (v128.or (local.get $two) (v128.and (local.get $one) (local.get $is))))
        (local.set $one (v128.or (local.get $one) (local.get $is)))
        (local.set $next (i32.add (local.get $next) (i32.const 4)))
        (br_if $slices (i32.lt_u (local.get $next) (local.get $listEnd))))
      (v128.store (local.get $into) (local.get $one))
      (v128.store offset=1088 (local.get $into) (local.get $two))
      (v128.store offset=2176 (local.get $into) (local.get $three))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (br_if $rows (i32.lt_u (local.get $into) (local.get $end)))))

  ;; Rows, from $at in a column of 16 bits, that have a 1 in a table. Eight at a time, written out, for none of them has to
  ;; wait for another.
  (func $lookUp (param $at i32) (param $table i32) (param $into i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $next
      (i32.store8 (local.get $into)
        (i32.or
          (i32.or
            (i32.or
              (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=0 (local.get $at))))
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=2 (local.get $at)))) (i32.const 1)))
            (i32.or
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=4 (local.get $at)))) (i32.const 2))
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=6 (local.get $at)))) (i32.const 3))))
          (i32.or
            (i32.or
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=8 (local.get $at)))) (i32.const 4))
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=10 (local.get $at)))) (i32.const 5)))
            (i32.or
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=12 (local.get $at)))) (i32.const 6))
              (i32.shl (i32.load8_u (i32.add (local.get $table) (i32.load16_u offset=14 (local.get $at)))) (i32.const 7))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $into) (local.get $end)))))

  ;; Rows, from $at in a column of 16 bits, that have this number in a table of numbers of 16 bits.
  (func $lookUpIs (param $at i32) (param $table i32) (param $number i32) (param $into i32) (param $bytes i32)
    (local $end i32) (local $bit i32) (local $byte i32)
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $next
      (local.set $byte (i32.const 0))
      (local.set $bit (i32.const 0))
      (loop $row
        (local.set $byte
          (i32.or
            (local.get $byte)
            (i32.shl
              (i32.eq
                (i32.load16_u
                  (i32.add (local.get $table) (i32.shl (i32.load16_u (local.get $at)) (i32.const 1))))
                (local.get $number))
              (local.get $bit))))
        (local.set $at (i32.add (local.get $at) (i32.const 2)))
        (local.set $bit (i32.add (local.get $bit) (i32.const 1)))
        (br_if $row (i32.lt_u (local.get $bit) (i32.const 8))))
      (i32.store8 (local.get $into) (local.get $byte))
      (local.set $into (i32.add (local.get $into) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $into) (local.get $end)))))

  ;; Adds the rows of a mask that are in the run to a count.
  (func $count (param $at i32) (param $mask i32) (param $run i32) (param $bytes i32)
    (local $end i32) (local $sum i64)
    (local.set $end (i32.add (local.get $mask) (local.get $bytes)))
    (loop $next
      (local.set $sum
        (i64.add
          (local.get $sum)
          (i64.add
            (i64.popcnt (i64.and (i64.load (local.get $mask)) (i64.load (local.get $run))))
            (i64.popcnt (i64.and (i64.load offset=8 (local.get $mask)) (i64.load offset=8 (local.get $run)))))))
      (local.set $mask (i32.add (local.get $mask) (i32.const 16)))
      (local.set $run (i32.add (local.get $run) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $mask) (local.get $end))))
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.wrap_i64 (local.get $sum)))))

  ;; Which rows fail any criterion, and which only one, by the masks that are listed from $list up to $listEnd; rows
  ;; beside the run count as failing several. The mask of the run is followed by the two that are written.
  (func $fold (param $run i32) (param $bytes i32) (param $list i32) (param $listEnd i32) (param $at i32)
    (local $end i32) (local $next i32) (local $mask i32)
    (local $is v128) (local $any v128) (local $many v128) (local $any2 v128) (local $many2 v128)
    (local.set $end (i32.add (local.get $run) (local.get $bytes)))
    (loop $rows
      (local.set $any (v128.not (v128.load (local.get $run))))
      (local.set $many (local.get $any))
      (local.set $any2 (v128.not (v128.load offset=16 (local.get $run))))
      (local.set $many2 (local.get $any2))
      (local.set $next (local.get $list))
      (loop $kinds
        (local.set $mask (i32.add (i32.load (local.get $next)) (local.get $at)))
        (local.set $is (v128.load (local.get $mask)))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $is))))
        (local.set $any (v128.or (local.get $any) (local.get $is)))
        (local.set $is (v128.load offset=16 (local.get $mask)))
        (local.set $many2 (v128.or (local.get $many2) (v128.and (local.get $any2) (local.get $is))))
        (local.set $any2 (v128.or (local.get $any2) (local.get $is)))
        (local.set $next (i32.add (local.get $next) (i32.const 4)))
        (br_if $kinds (i32.lt_u (local.get $next) (local.get $listEnd))))
      (v128.store offset=1088 (local.get $run) (local.get $any))
      (v128.store offset=1104 (local.get $run) (local.get $any2))
      (v128.store offset=2176 (local.get $run) (v128.andnot (local.get $any) (local.get $many)))
      (v128.store offset=2192 (local.get $run) (v128.andnot (local.get $any2) (local.get $many2)))
      (local.set $at (i32.add (local.get $at) (i32.const 32)))
      (local.set $run (i32.add (local.get $run) (i32.const 32)))
      (br_if $rows (i32.lt_u (local.get $run) (local.get $end)))))

  ;; What a row promises, as $byte and $bit say where it is in the run: how much of its signature is in common (at most 3),
  ;; and whether it is in the field.
  (func $promise (param $masks i32) (param $inField i32) (param $byte i32) (param $bit i32) (result i32)
    (local.set $masks (i32.add (local.get $masks) (local.get $byte)))
    (i32.add
      (i32.add
        (i32.and (i32.shr_u (i32.load8_u offset=11968 (local.get $masks)) (local.get $bit)) (i32.const 1))
        (i32.and (i32.shr_u (i32.load8_u offset=13056 (local.get $masks)) (local.get $bit)) (i32.const 1)))
      (i32.add
        (i32.and (i32.shr_u (i32.load8_u offset=14144 (local.get $masks)) (local.get $bit)) (i32.const 1))
        (i32.shl
          (i32.and
            (i32.shr_u (i32.load8_u (i32.add (local.get $inField) (local.get $byte))) (local.get $bit))
            (i32.const 1))
          (i32.const 2)))))

  ;; Lists those of 64 eligible rows, from $byte of the run, whose promise is wanted. A noted row is its number with its
  ;; promise above it.
  (func $list (param $block i32) (param $first i32) (param $inField i32) (param $byte i32) (param $rows i64) (param $wanted i32)
    (local $row i32) (local $promise i32) (local $listed i32) (local $masks i32)
    (local.set $masks (i32.load offset=120 (local.get $block)))
    (local.set $listed (i32.load offset=132 (local.get $block)))
    (loop $next
      (local.set $row
        (i32.add (i32.shl (local.get $byte) (i32.const 3)) (i32.wrap_i64 (i64.ctz (local.get $rows)))))
      (local.set $rows (i64.and (local.get $rows) (i64.sub (local.get $rows) (i64.const 1))))
      (local.set $promise
        (call $promise
          (local.get $masks)
          (local.get $inField)
          (i32.shr_u (local.get $row) (i32.const 3))
          (i32.and (local.get $row) (i32.const 7))))
      (i32.store
        (i32.add (i32.load offset=100 (local.get $block)) (i32.shl (local.get $listed) (i32.const 2)))
        (i32.or
          (i32.add (local.get $first) (local.get $row))
          (i32.shl (local.get $promise) (i32.const 29))))
      ;; Written anyway; the count says whether it stays.
      (local.set $listed
        (i32.add
          (local.get $listed)
          (i32.and (i32.shr_u (local.get $wanted) (local.get $promise)) (i32.const 1))))
      (br_if $next (i64.ne (local.get $rows) (i64.const 0))))
    (i32.store offset=132 (local.get $block) (local.get $listed)))

  ;; The mask of rows that have at least so many bits in common: with 4, none.
  (func $atLeastCommon (param $masks i32) (param $common i32) (result i32)
    (i32.add (local.get $masks) (i32.add (i32.const 10880) (i32.mul (local.get $common) (i32.const 1088)))))

  (func $lowest (param $wanted i32) (result i32)
    (i32.ctz (i32.or (i32.and (local.get $wanted) (i32.const 15)) (i32.const 16))))

  ;; Counts the eligible rows, and lists those whose promise is wanted.
  (func $enter (param $block i32) (param $masks i32) (param $bytes i32) (param $first i32) (param $inField i32) (param $wanted i32)
    (local $byte i32) (local $rows i64) (local $field i64) (local $sum i64) (local $in i32) (local $out i32)
    (local.set $in
      (call $atLeastCommon (local.get $masks) (call $lowest (i32.shr_u (local.get $wanted) (i32.const 4)))))
    (local.set $out (call $atLeastCommon (local.get $masks) (call $lowest (local.get $wanted))))
    (loop $next
      (local.set $rows
        (i64.xor (i64.load offset=1088 (i32.add (local.get $masks) (local.get $byte))) (i64.const -1)))
      (local.set $sum (i64.add (local.get $sum) (i64.popcnt (local.get $rows))))
      (local.set $field (i64.load (i32.add (local.get $inField) (local.get $byte))))
      (local.set $rows
        (i64.and
          (local.get $rows)
          (i64.or
            (i64.and (local.get $field) (i64.load (i32.add (local.get $in) (local.get $byte))))
            (i64.and
              (i64.xor (local.get $field) (i64.const -1))
              (i64.load (i32.add (local.get $out) (local.get $byte)))))))
      (if (i64.ne (local.get $rows) (i64.const 0))
        (then
          (call $list
            (local.get $block)
            (local.get $first)
            (local.get $inField)
            (local.get $byte)
            (local.get $rows)
            (local.get $wanted))))
      (local.set $byte (i32.add (local.get $byte) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $byte) (local.get $bytes))))
    (i32.store offset=128 (local.get $block) (i32.wrap_i64 (local.get $sum))))

  ;; Notes a row that fails one criterion, with what it lacks above it.
  (func $offer (param $block i32) (param $row i32) (param $lacks i32) (param $need i32)
    (local $at i32)
    (local.set $at (i32.load offset=136 (local.get $block)))
    (i32.store offset=136 (local.get $block) (i32.add (local.get $at) (i32.const 1)))
    (local.set $at (i32.shl (local.get $at) (i32.const 2)))
    (i32.store
      (i32.add (i32.load offset=104 (local.get $block)) (local.get $at))
      (i32.or (local.get $row) (i32.shl (local.get $lacks) (i32.const 27))))
    (i32.store (i32.add (i32.load offset=108 (local.get $block)) (local.get $at)) (local.get $need)))

  ;; Writes the masks that faults are told by where it takes a comparison of codes.
  (func $compare (param $next i32) (param $end i32) (param $at i32) (param $stride i32) (param $bytes i32)
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $next) (local.get $end)))
        (call $atLeast
          (i32.add (i32.load (local.get $next)) (local.get $at))
          (local.get $stride)
          (i32.load offset=4 (local.get $next))
          (i32.load offset=8 (local.get $next))
          (i32.load offset=12 (local.get $next))
          (i32.load offset=16 (local.get $next))
          (local.get $bytes))
        (local.set $next (i32.add (local.get $next) (i32.const 20)))
        (br $each))))

  ;; Writes which rows have each fault, of 256 rows, one mask after the other.
  (func $tellFaults (param $next i32) (param $end i32) (param $at i32) (param $into i32)
    (local $to i32) (local $slice i32) (local $turn v128) (local $is v128) (local $is2 v128)
    (if (i32.ge_u (local.get $next) (local.get $end)) (then (return)))
    (loop $each
      (local.set $turn (v128.load32_splat (local.get $next)))
      (local.set $to (i32.load offset=4 (local.get $next)))
      (local.set $next (i32.add (local.get $next) (i32.const 8)))
      (local.set $is (v128.const i64x2 0 0))
      (local.set $is2 (v128.const i64x2 0 0))
      (block $none
        (loop $slices
          (br_if $none (i32.ge_u (local.get $next) (local.get $to)))
          (local.set $slice (i32.add (i32.load (local.get $next)) (local.get $at)))
          (local.set $is (v128.or (local.get $is) (v128.load (local.get $slice))))
          (local.set $is2 (v128.or (local.get $is2) (v128.load offset=16 (local.get $slice))))
          (local.set $next (i32.add (local.get $next) (i32.const 4)))
          (br $slices)))
      (v128.store (local.get $into) (v128.xor (local.get $is) (local.get $turn)))
      (v128.store offset=16 (local.get $into) (v128.xor (local.get $is2) (local.get $turn)))
      (local.set $into (i32.add (local.get $into) (i32.const 32)))
      (br_if $each (i32.lt_u (local.get $next) (local.get $end)))))

  ;; Adds up what rows lack of the highest sum, for 256 rows together: a number of five bits, from the lowest up. Masks that
  ;; count for a bit are added to it two at a time, and each two leave a mask that counts for the next. A row that carries
  ;; beyond the highest bit has lost too much to matter, and gets all bits.
  (func $lose (param $block i32) (param $at i32) (param $bytes i32)
    (local $into i32) (local $end i32) (local $next i32) (local $last i32) (local $bit i32) (local $to i32)
    (local $carry i32) (local $over i32)
    (local $s v128) (local $s2 v128) (local $x v128) (local $y v128) (local $one v128)
    (local.set $into (i32.load offset=184 (local.get $block)))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $rows
      (call $tellFaults
        (i32.load offset=188 (local.get $block))
        (i32.load offset=192 (local.get $block))
        (local.get $at)
        (i32.load offset=220 (local.get $block)))
      (local.set $next (i32.load offset=232 (local.get $block)))
      (local.set $carry (i32.load offset=236 (local.get $block)))
      (local.set $to (local.get $into))
      (local.set $bit (i32.const 5))
      (loop $bits
        (local.set $s (v128.const i64x2 0 0))
        (local.set $s2 (v128.const i64x2 0 0))
        (local.set $over (local.get $carry))
        (local.set $last (i32.load (local.get $next)))
        (local.set $next (i32.add (local.get $next) (i32.const 4)))
        (block $added
          (loop $two
            (br_if $added (i32.ge_u (local.get $next) (local.get $last)))
            (local.set $x (v128.load (i32.load (local.get $next))))
            (local.set $y (v128.load (i32.load offset=4 (local.get $next))))
            (local.set $one (v128.xor (local.get $x) (local.get $y)))
            (v128.store (local.get $carry)
              (v128.or (v128.and (local.get $x) (local.get $y)) (v128.and (local.get $s) (local.get $one))))
            (local.set $s (v128.xor (local.get $s) (local.get $one)))
            (local.set $x (v128.load offset=16 (i32.load (local.get $next))))
            (local.set $y (v128.load offset=16 (i32.load offset=4 (local.get $next))))
            (local.set $one (v128.xor (local.get $x) (local.get $y)))
            (v128.store offset=16 (local.get $carry)
              (v128.or (v128.and (local.get $x) (local.get $y)) (v128.and (local.get $s2) (local.get $one))))
            (local.set $s2 (v128.xor (local.get $s2) (local.get $one)))
            (local.set $next (i32.add (local.get $next) (i32.const 8)))
            (local.set $carry (i32.add (local.get $carry) (i32.const 32)))
            (br $two)))
        (v128.store (local.get $to) (local.get $s))
        (v128.store offset=16 (local.get $to) (local.get $s2))
        (local.set $to (i32.add (local.get $to) (i32.const 1088)))
        (local.set $bit (i32.sub (local.get $bit) (i32.const 1)))
        (br_if $bits (local.get $bit)))
      (local.set $s (v128.const i64x2 0 0))
      (local.set $s2 (v128.const i64x2 0 0))
      (block $done
        (loop $each
          (br_if $done (i32.ge_u (local.get $over) (local.get $carry)))
          (local.set $s (v128.or (local.get $s) (v128.load (local.get $over))))
          (local.set $s2 (v128.or (local.get $s2) (v128.load offset=16 (local.get $over))))
          (local.set $over (i32.add (local.get $over) (i32.const 32)))
          (br $each)))
      (local.set $to (local.get $into))
      (local.set $bit (i32.const 5))
      (loop $bits
        (v128.store (local.get $to) (v128.or (local.get $s) (v128.load (local.get $to))))
        (v128.store offset=16 (local.get $to) (v128.or (local.get $s2) (v128.load offset=16 (local.get $to))))
        (local.set $to (i32.add (local.get $to) (i32.const 1088)))
        (local.set $bit (i32.sub (local.get $bit) (i32.const 1)))
        (br_if $bits (local.get $bit)))
      (local.set $at (i32.add (local.get $at) (i32.const 32)))
      (local.set $into (i32.add (local.get $into) (i32.const 32)))
      (br_if $rows (i32.lt_u (local.get $into) (local.get $end)))))

  ;; The mask of rows that lack so little that they could come to what is enough. Needs ask for few different ones, so each
  ;; is worked out when it is first asked for.
  (func $mayReach (param $block i32) (param $enough f64) (param $bytes i32) (result i32)
    (local $steps i32) (local $mask i32)
    ;; Always odd, and so one more than it might be: the lowest bit decides nothing then, and there are half as many masks.
    (local.set $steps
      (i32.or
        (i32.trunc_sat_f64_s
          (f64.floor
            (f64.div
              (f64.sub (f64.load offset=176 (local.get $block)) (local.get $enough))
              (f64.load offset=224 (local.get $block)))))
        (i32.const 1)))
    (if (i32.lt_s (local.get $steps) (i32.const 0))
      (then (return (call $atLeastCommon (i32.load offset=120 (local.get $block)) (i32.const 4)))))
    (if (i32.ge_s (local.get $steps) (i32.const 31))
      (then (return (call $atLeastCommon (i32.load offset=120 (local.get $block)) (i32.const 0)))))
    (local.set $mask
      (i32.add (i32.load offset=204 (local.get $block)) (i32.mul (local.get $steps) (i32.const 1088))))
    (if (i32.eqz (i32.and (i32.shr_u (i32.load offset=208 (local.get $block)) (local.get $steps)) (i32.const 1)))
      (then
        (i32.store offset=208 (local.get $block)
          (i32.or (i32.load offset=208 (local.get $block)) (i32.shl (i32.const 1) (local.get $steps))))
        (call $atLeast
          (i32.load offset=184 (local.get $block))
          (i32.const 1088)
          (i32.const 5)
          (i32.add (local.get $steps) (i32.const 1))
          (i32.const -1)
          (local.get $mask)
          (local.get $bytes))))
    (local.get $mask))

  ;; Rows that are in both masks; answers whether there are any.
  (func $both (param $one i32) (param $other i32) (param $into i32) (param $bytes i32) (result i32)
    (local $end i32) (local $is v128) (local $some v128)
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $next
      (local.set $is (v128.and (v128.load (local.get $one)) (v128.load (local.get $other))))
      (v128.store (local.get $into) (local.get $is))
      (local.set $some (v128.or (local.get $some) (local.get $is)))
      (local.set $one (i32.add (local.get $one) (i32.const 16)))
      (local.set $other (i32.add (local.get $other) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $into) (local.get $end))))
    (v128.any_true (local.get $some)))

  ;; Rows that lack two or more of the slices that are listed.
  (func $lackSeveral (param $list i32) (param $count i32) (param $at i32) (param $into i32) (param $bytes i32)
    (local $has v128) (local $one v128) (local $two v128) (local $next i32) (local $listEnd i32) (local $end i32)
    (local.set $listEnd (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $end (i32.add (local.get $into) (local.get $bytes)))
    (loop $rows
      (local.set $one (v128.const i64x2 0 0))
      (local.set $two (local.get $one))
      (local.set $next (local.get $list))
      (loop $slices
        (local.set $has (v128.load (i32.add (i32.load (local.get $next)) (local.get $at))))
        (local.set $two (v128.or (local.get $two) (v128.andnot (local.get $one) (local.get $has))))
        (local.set $one (v128.or (local.get $one) (v128.not (local.get $has))))
        (local.set $next (i32.add (local.get $next) (i32.const 4)))
        (br_if $slices (i32.lt_u (local.get $next) (local.get $listEnd))))
      (v128.store (local.get $into) (local.get $two))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (br_if $rows (i32.lt_u (local.get $into) (local.get $end)))))

  ;; How many steps a row lacks, as $byte and $bit say where it is in the run.
  (func $steps (param $losses i32) (param $byte i32) (param $bit i32) (result i32)
    (local.set $losses (i32.add (local.get $losses) (local.get $byte)))
    (i32.or
      (i32.or
        (i32.and (i32.shr_u (i32.load8_u (local.get $losses)) (local.get $bit)) (i32.const 1))
        (i32.shl
          (i32.and (i32.shr_u (i32.load8_u offset=1088 (local.get $losses)) (local.get $bit)) (i32.const 1))
          (i32.const 1)))
      (i32.or
        (i32.or
          (i32.shl
            (i32.and (i32.shr_u (i32.load8_u offset=2176 (local.get $losses)) (local.get $bit)) (i32.const 1))
            (i32.const 2))
          (i32.shl
            (i32.and (i32.shr_u (i32.load8_u offset=3264 (local.get $losses)) (local.get $bit)) (i32.const 1))
            (i32.const 3)))
        (i32.shl
          (i32.and (i32.shr_u (i32.load8_u offset=4352 (local.get $losses)) (local.get $bit)) (i32.const 1))
          (i32.const 4)))))

  ;; Notes the rows that are set in masks of 128 rows, each with the number of its first row in the run behind it. No mask
  ;; is empty.
  (func $note (param $block i32) (param $found i32) (param $end i32) (param $run i32) (param $need i32)
    (local $first i32) (local $row i32) (local $rows i64) (local $more i64) (local $isMore i32)
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $found) (local.get $end)))
        (local.set $rows (i64.load (local.get $found)))
        (local.set $more (i64.load offset=8 (local.get $found)))
        (local.set $first (i32.load offset=16 (local.get $found)))
        (loop $next
          ;; Which half has the next row is as good as chance, so nothing branches on it.
          (local.set $isMore (i64.eqz (local.get $rows)))
          (local.set $rows (select (local.get $more) (local.get $rows) (local.get $isMore)))
          (local.set $more (select (i64.const 0) (local.get $more) (local.get $isMore)))
          (local.set $first (i32.add (local.get $first) (i32.shl (local.get $isMore) (i32.const 6))))
          (local.set $row (i32.add (local.get $first) (i32.wrap_i64 (i64.ctz (local.get $rows)))))
          (local.set $rows (i64.and (local.get $rows) (i64.sub (local.get $rows) (i64.const 1))))
          (call $offer
            (local.get $block)
            (i32.add (local.get $run) (local.get $row))
            (call $steps
              (i32.load offset=184 (local.get $block))
              (i32.shr_u (local.get $row) (i32.const 3))
              (i32.and (local.get $row) (i32.const 7)))
            (local.get $need))
          (br_if $next (i64.ne (i64.or (local.get $rows) (local.get $more)) (i64.const 0))))
        (local.set $found (i32.add (local.get $found) (i32.const 32)))
        (br $each))))

  ;; Of the rows whose need is to be told, takes out those of a mask, which have this one: they are counted, and those
  ;; that could come to what is enough are noted. Answers whether others are left.
  (func $take (param $block i32) (param $with i32) (param $flip i32) (param $need i32) (param $bytes i32) (param $run i32) (result i32)
    (local $left i32) (local $end i32) (local $may i32) (local $at i32) (local $row i32) (local $sum i64)
    (local $found i32)
    (local $is v128) (local $all v128) (local $some v128) (local $turn v128)
    (local.set $left (i32.load offset=212 (local.get $block)))
    (local.set $end (i32.add (local.get $left) (local.get $bytes)))
    (local.set $turn (i32x4.splat (local.get $flip)))
    (local.set $found (i32.load offset=168 (local.get $block)))
    (local.set $may
      (call $mayReach
        (local.get $block)
        (f64.load (i32.add (i32.load offset=116 (local.get $block)) (i32.shl (local.get $need) (i32.const 3))))
        (local.get $bytes)))
    (loop $next
      (local.set $all (v128.load (local.get $left)))
      (local.set $is (v128.and (local.get $all) (v128.xor (v128.load (local.get $with)) (local.get $turn))))
      (local.set $all (v128.xor (local.get $all) (local.get $is)))
      (v128.store (local.get $left) (local.get $all))
      (local.set $some (v128.or (local.get $some) (local.get $all)))
      (local.set $sum
        (i64.add
          (local.get $sum)
          (i64.add
            (i64.popcnt (i64x2.extract_lane 0 (local.get $is)))
            (i64.popcnt (i64x2.extract_lane 1 (local.get $is))))))
      (local.set $is (v128.and (local.get $is) (v128.load (local.get $may))))
      ;; Written anyway; the end says whether it stays. Few have any, and to guess wrong costs more.
      (v128.store (local.get $found) (local.get $is))
      (i32.store offset=16 (local.get $found) (local.get $row))
      (local.set $found
        (i32.add (local.get $found) (i32.shl (v128.any_true (local.get $is)) (i32.const 5))))
      (local.set $row (i32.add (local.get $row) (i32.const 128)))
      (local.set $with (i32.add (local.get $with) (i32.const 16)))
      (local.set $may (i32.add (local.get $may) (i32.const 16)))
      (local.set $left (i32.add (local.get $left) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $left) (local.get $end))))
    (call $note
      (local.get $block)
      (i32.load offset=168 (local.get $block))
      (local.get $found)
      (local.get $run)
      (local.get $need))
    (local.set $at (i32.add (i32.load offset=112 (local.get $block)) (i32.shl (local.get $need) (i32.const 2))))
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.wrap_i64 (local.get $sum))))
    (v128.any_true (local.get $some)))

  ;; Counts and notes the rows that fail one criterion only, group by group of what they need: each group is a mask, and
  ;; what no group has taken is for the next. $rule says how, as the block has it.
  (func $tell (param $block i32) (param $rule i32) (param $failing i32) (param $bytes i32) (param $run i32)
    (local $how i32) (local $group i32) (local $last i32) (local $asks i32) (local $flip i32) (local $with i32)
    (local $at i32) (local $known i32)
    (if (i32.eqz
          (call $both
            (i32.add (i32.load offset=120 (local.get $block)) (i32.const 2176))
            (local.get $failing)
            (i32.load offset=212 (local.get $block))
            (local.get $bytes)))
      (then (return)))
    (local.set $at (i32.shr_u (local.get $run) (i32.const 3)))
    (local.set $how (i32.load (local.get $rule)))
    (local.set $group (i32.load offset=20 (local.get $rule)))
    (local.set $last (i32.sub (i32.load offset=24 (local.get $rule)) (i32.const 8)))
    (loop $next
      (local.set $asks (i32.load (local.get $group)))
      (local.set $with (i32.load offset=216 (local.get $block)))
      (local.set $flip (i32.const 0))
      (block $found
        (if (i32.eq (local.get $group) (local.get $last))
          (then
            (local.set $with (i32.load offset=212 (local.get $block)))
            (br $found)))
        (if (i32.eq (local.get $how) (i32.const 2))
          (then
            (call $atLeast
              (i32.add (i32.load offset=4 (local.get $rule)) (local.get $at))
              (i32.load (local.get $block))
              (i32.load offset=8 (local.get $rule))
              (local.get $asks)
              (i32.load offset=12 (local.get $rule))
              (local.get $with)
              (local.get $bytes))
            (br $found)))
        (if (i32.eq (local.get $how) (i32.const 3))
          (then
            (call $lookUpIs
              (i32.add (i32.load offset=4 (local.get $rule)) (i32.shl (local.get $run) (i32.const 1)))
              (i32.load offset=16 (local.get $rule))
              (local.get $asks)
              (local.get $with)
              (local.get $bytes))
            (br $found)))
        (if (i32.eqz (local.get $asks))
          (then
            (call $lackSeveral
              (i32.load offset=4 (local.get $rule))
              (i32.load offset=8 (local.get $rule))
              (local.get $at)
              (local.get $with)
              (local.get $bytes))
            (br $found)))
        (local.set $with (i32.add (local.get $asks) (local.get $at)))
        (local.set $flip (i32.load offset=12 (local.get $rule))))
      (if (i32.eqz
            (call $take
              (local.get $block)
              (local.get $with)
              (local.get $flip)
              (i32.load offset=4 (local.get $group))
              (local.get $bytes)
              (local.get $run)))
        (then (return)))
      (if (i32.load
            (i32.add
              (i32.load offset=112 (local.get $block))
              (i32.shl (i32.load offset=4 (local.get $group)) (i32.const 2))))
        (then
          (local.set $known (i32.add (local.get $known) (i32.const 1)))
          (if (i32.eq (local.get $known) (i32.load offset=28 (local.get $rule))) (then (return)))))
      (local.set $group (i32.add (local.get $group) (i32.const 8)))
      (br_if $next (i32.le_u (local.get $group) (local.get $last)))))

  (func (export "scan")
    (param $block i32) (param $from i32) (param $to i32)
    ;; Codes of reach below this do not come so far; eligible rows are listed if their promise is wanted (a bit each).
    (param $reachBelow i32) (param $wanted i32)

    (local $row i32) (local $at i32) (local $bytes i32) (local $stride i32) (local $run i32) (local $others i32)
    (local $list i32) (local $listEnd i32) (local $rule i32) (local $rows i32)

    (local.set $row (i32.and (local.get $from) (i32.const -128)))
    (local.set $at (i32.shr_u (local.get $row) (i32.const 3)))
    ;; Masks are written 512 rows at a time.
    (local.set $bytes
      (i32.shl
        (i32.shr_u (i32.add (i32.sub (local.get $to) (local.get $row)) (i32.const 511)) (i32.const 9))
        (i32.const 6)))
    (local.set $stride (i32.load (local.get $block)))
    (local.set $run (i32.load offset=120 (local.get $block)))
    (local.set $others (i32.add (local.get $run) (i32.const 3264)))
    (i32.store offset=128 (local.get $block) (i32.const 0))
    (i32.store offset=132 (local.get $block) (i32.const 0))
    (i32.store offset=136 (local.get $block) (i32.const 0))
    (call $range
      (i32.sub (local.get $from) (local.get $row))
      (i32.sub (local.get $to) (local.get $row))
      (local.get $run)
      (local.get $bytes))

    ;; Hours: too many wanted at least; or, if not that, too few at most.
    (call $atLeast
      (i32.add (i32.load offset=8 (local.get $block)) (local.get $at))
      (local.get $stride)
      (i32.load offset=12 (local.get $block))
      (i32.load offset=16 (local.get $block))
      (i32.const 0)
      (i32.add (local.get $others) (i32.const 6528))
      (local.get $bytes))
    (call $atLeast
      (i32.add (i32.load offset=20 (local.get $block)) (local.get $at))
      (local.get $stride)
      (i32.load offset=24 (local.get $block))
      (i32.load offset=28 (local.get $block))
      (i32.const -1)
      (local.get $others)
      (local.get $bytes))
    (call $without (local.get $others) (i32.add (local.get $others) (i32.const 6528)) (local.get $bytes))
    (call $count
      (i32.add (local.get $block) (i32.const 144))
      (i32.add (local.get $others) (i32.const 6528))
      (local.get $run)
      (local.get $bytes))
    (call $count
      (i32.add (local.get $block) (i32.const 144)) (local.get $others) (local.get $run) (local.get $bytes))

    ;; Availability.
    (call $atLeast
      (i32.add (i32.load offset=32 (local.get $block)) (local.get $at))
      (local.get $stride)
      (i32.load offset=36 (local.get $block))
      (i32.load offset=40 (local.get $block))
      (i32.const 0)
      (i32.add (local.get $others) (i32.const 1088))
      (local.get $bytes))
    (call $count
      (i32.add (local.get $block) (i32.const 148))
      (i32.add (local.get $others) (i32.const 1088))
      (local.get $run)
      (local.get $bytes))

    ;; Travel.
    (call $atLeast
      (i32.add (i32.load offset=44 (local.get $block)) (local.get $at))
      (local.get $stride)
      (i32.load offset=48 (local.get $block))
      (local.get $reachBelow)
      (i32.const -1)
      (i32.add (local.get $others) (i32.const 2176))
      (local.get $bytes))
    (call $count
      (i32.add (local.get $block) (i32.const 152))
      (i32.add (local.get $others) (i32.const 2176))
      (local.get $run)
      (local.get $bytes))

    ;; Licences, schedule, certificates: where they are not required, their masks stay empty.
    (if (i32.load offset=56 (local.get $block))
      (then
        (call $lacks
          (i32.add (local.get $block) (i32.const 1392))
          (i32.load offset=56 (local.get $block))
          (local.get $at)
          (i32.add (local.get $others) (i32.const 3264))
          (local.get $bytes))
        (call $count
          (i32.add (local.get $block) (i32.const 156))
          (i32.add (local.get $others) (i32.const 3264))
          (local.get $run)
          (local.get $bytes))))
    (if (i32.load offset=64 (local.get $block))
      (then
        (call $lacks
          (i32.add (local.get $block) (i32.const 1456))
          (i32.load offset=64 (local.get $block))
          (local.get $at)
          (i32.add (local.get $others) (i32.const 4352))
          (local.get $bytes))
        (call $count
          (i32.add (local.get $block) (i32.const 160))
          (i32.add (local.get $others) (i32.const 4352))
          (local.get $run)
          (local.get $bytes))))
    (if (i32.load offset=72 (local.get $block))
      (then
        (call $lookUp
          (i32.add (i32.load offset=68 (local.get $block)) (i32.shl (local.get $row) (i32.const 1)))
          (i32.load offset=76 (local.get $block))
          (i32.add (local.get $others) (i32.const 5440))
          (local.get $bytes))
        (call $count
          (i32.add (local.get $block) (i32.const 164))
          (i32.add (local.get $others) (i32.const 5440))
          (local.get $run)
          (local.get $bytes))))

    ;; Behind the slices of the criteria that are a bit come the seven other masks.
    (local.set $list (i32.add (local.get $block) (i32.const 1264)))
    (local.set $listEnd
      (i32.add (local.get $list) (i32.shl (i32.load offset=4 (local.get $block)) (i32.const 2))))
    (local.set $rows (local.get $others))
    (loop $next
      (i32.store (local.get $listEnd) (i32.sub (local.get $rows) (local.get $at)))
      (local.set $listEnd (i32.add (local.get $listEnd) (i32.const 4)))
      (local.set $rows (i32.add (local.get $rows) (i32.const 1088)))
      (br_if $next (i32.lt_u (local.get $rows) (i32.add (local.get $others) (i32.const 7616)))))
    (call $fold (local.get $run) (local.get $bytes) (local.get $list) (local.get $listEnd) (local.get $at))
    (call $common
      (i32.add (local.get $block) (i32.const 1584))
      (i32.load offset=96 (local.get $block))
      (local.get $at)
      (i32.add (local.get $run) (i32.const 11968))
      (local.get $bytes))
    (call $enter
      (local.get $block)
      (local.get $run)
      (local.get $bytes)
      (local.get $row)
      (i32.add (i32.load offset=80 (local.get $block)) (local.get $at))
      (local.get $wanted))

    ;; Rows that fail one criterion, by criterion.
    (if (i32.load offset=124 (local.get $block))
      (then
        (call $compare
          (i32.load offset=196 (local.get $block))
          (i32.load offset=200 (local.get $block))
          (local.get $at)
          (local.get $stride)
          (local.get $bytes))
        (call $lose (local.get $block) (local.get $at) (local.get $bytes))
        (i32.store offset=208 (local.get $block) (i32.const 0))
        (local.set $rule (i32.add (local.get $block) (i32.const 240)))
        (loop $next
          (if (i32.load (local.get $rule))
            (then
              (call $tell
                (local.get $block)
                (local.get $rule)
                (i32.add (i32.load (local.get $list)) (local.get $at))
                (local.get $bytes)
                (local.get $row))))
          (local.set $rule (i32.add (local.get $rule) (i32.const 32)))
          (local.set $list (i32.add (local.get $list) (i32.const 4)))
          (br_if $next (i32.lt_u (local.get $list) (local.get $listEnd)))))))

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
