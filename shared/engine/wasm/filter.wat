;; The filter of `columnar/filter.ts`, eight rows at a time. It gives exactly what the plain filter gives.
;;
;; The memory holds one sealed segment, and behind it a block of 32-bit words that `wasm-filter.ts` fills in: where the
;; columns are, what the vacancy asks, and what was found. Numbers in a sealed segment are coded in their own order, so
;; every criterion is a comparison of codes, or a mask; only certificates are looked up, one row at a time.
(module
  (import "host" "memory" (memory 1))

  ;; Words of the block, by byte offset. The same list is in `wasm-filter.ts`.
  ;;   0 first      4 second    8 hoursMin  12 hoursMax  16 available  20 reach  24 licences  28 dayparts
  ;;  32 certificates  36 fields
  ;;  40 mask of first   44 mask of second   48 hoursMin fails from   52 hoursMax fails below
  ;;  56 available fails from   60 required licences   64 required dayparts   68 whether certificates are required
  ;;  72 table of certificates (byte per code: 0 or 1)   76 table of buckets (byte per kind of failure)
  ;;  80 list of eligible rows   84 buckets   88 bytes per bucket   92 scratch of 256 bytes
  ;;  96 eligible, counted   100 eligible, listed   104 … 124 failed, six criteria
  ;; 128 signatureLow  132 signatureHigh   136 field wished   140, 144 skills wished
  ;; 148 whether rows that fail one criterion are asked for   160 … rows per bucket

  (func (export "scan")
    (param $block i32) (param $from i32) (param $to i32)
    ;; Codes of reach below this do not come so far; eligible rows are listed if their promise is wanted (a bit each).
    (param $reachBelow i32) (param $wanted i32)

    (local $row i32) (local $left i32) (local $at i32) (local $lanes i32) (local $word i32)
    (local $blockRow i32) (local $taken i32) (local $listed i64) (local $almost i64)
    (local $other i32) (local $bucket i32) (local $cursor i32)
    (local $first i32) (local $second i32) (local $hoursMin i32) (local $hoursMax i32) (local $available i32)
    (local $reach i32) (local $licences i32) (local $dayparts i32) (local $certificates i32) (local $fields i32)
    (local $needsLicences i32) (local $needsDayparts i32) (local $needsCertificates i32) (local $certificateTable i32)
    (local $scratch i32) (local $eligibleList i32) (local $eligibleCount i32) (local $listedCount i32)
    (local $firstMask v128) (local $secondMask v128) (local $minFrom v128) (local $maxBelow v128) (local $lateFrom v128)
    (local $near v128) (local $licenceMask v128) (local $daypartMask v128) (local $ones v128)
    (local $signatureLow i32) (local $signatureHigh i32) (local $field v128) (local $skillsLow v128)
    (local $skillsHigh v128) (local $wanted0 v128) (local $wanted1 v128) (local $wanted2 v128) (local $wanted3 v128)
    (local $inField v128) (local $hasSkills v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $any v128) (local $many v128)
    (local $valid v128) (local $fails v128) (local $tooMuch v128) (local $flags v128)
    (local $nHours v128) (local $nLate v128) (local $nFar v128) (local $nLicence v128) (local $nSchedule v128)
    (local $nCertificate v128)

    (local.set $first (i32.load offset=0 (local.get $block)))
    (local.set $second (i32.load offset=4 (local.get $block)))
    (local.set $hoursMin (i32.load offset=8 (local.get $block)))
    (local.set $hoursMax (i32.load offset=12 (local.get $block)))
    (local.set $available (i32.load offset=16 (local.get $block)))
    (local.set $reach (i32.load offset=20 (local.get $block)))
    (local.set $licences (i32.load offset=24 (local.get $block)))
    (local.set $dayparts (i32.load offset=28 (local.get $block)))
    (local.set $certificates (i32.load offset=32 (local.get $block)))
    (local.set $fields (i32.load offset=36 (local.get $block)))
    (local.set $firstMask (v128.load32_splat offset=40 (local.get $block)))
    (local.set $secondMask (v128.load32_splat offset=44 (local.get $block)))
    (local.set $minFrom (v128.load16_splat offset=48 (local.get $block)))
    (local.set $maxBelow (v128.load16_splat offset=52 (local.get $block)))
    (local.set $lateFrom (v128.load16_splat offset=56 (local.get $block)))
    (local.set $needsLicences (i32.load offset=60 (local.get $block)))
    (local.set $licenceMask (v128.load16_splat offset=60 (local.get $block)))
    (local.set $needsDayparts (i32.load offset=64 (local.get $block)))
    (local.set $daypartMask (v128.load32_splat offset=64 (local.get $block)))
    (local.set $needsCertificates (i32.load offset=68 (local.get $block)))
    (local.set $certificateTable (i32.load offset=72 (local.get $block)))
    (local.set $eligibleList (i32.load offset=80 (local.get $block)))
    (local.set $scratch (i32.load offset=92 (local.get $block)))
    (local.set $near (i16x8.splat (local.get $reachBelow)))
    (local.set $signatureLow (i32.load offset=128 (local.get $block)))
    (local.set $signatureHigh (i32.load offset=132 (local.get $block)))
    (local.set $field (v128.load16_splat offset=136 (local.get $block)))
    (local.set $skillsLow (v128.load32_splat offset=140 (local.get $block)))
    (local.set $skillsHigh (v128.load32_splat offset=144 (local.get $block)))
    ;; All ones or all zeroes, by promise: neither, skills, field, both.
    (local.set $wanted0 (i16x8.splat (i32.sub (i32.const 0) (i32.and (local.get $wanted) (i32.const 1)))))
    (local.set $wanted1
      (i16x8.splat (i32.sub (i32.const 0) (i32.and (i32.shr_u (local.get $wanted) (i32.const 1)) (i32.const 1)))))
    (local.set $wanted2
      (i16x8.splat (i32.sub (i32.const 0) (i32.and (i32.shr_u (local.get $wanted) (i32.const 2)) (i32.const 1)))))
    (local.set $wanted3
      (i16x8.splat (i32.sub (i32.const 0) (i32.and (i32.shr_u (local.get $wanted) (i32.const 3)) (i32.const 1)))))
    (local.set $ones (i32x4.splat (i32.const 1)))
    (local.set $row (local.get $from))
    (local.set $blockRow (local.get $from))

    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $to)))
        (local.set $left (i32.sub (local.get $to) (local.get $row)))
        ;; Lanes that are rows of this scan: all eight, but at its end.
        (local.set $valid
          (i16x8.gt_s
            (i16x8.splat (select (i32.const 8) (local.get $left) (i32.gt_u (local.get $left) (i32.const 8))))
            (v128.const i16x8 0 1 2 3 4 5 6 7)))

        ;; The two filter words: which criteria fail, per row one bit each. `any` fails, and `many` more than one.
        (local.set $at (i32.shl (local.get $row) (i32.const 2)))
        (local.set $a (v128.and (local.get $firstMask) (v128.load (i32.add (local.get $first) (local.get $at)))))
        (local.set $b (v128.and (local.get $secondMask) (v128.load (i32.add (local.get $second) (local.get $at)))))
        (local.set $c
          (v128.and (local.get $firstMask) (v128.load offset=16 (i32.add (local.get $first) (local.get $at)))))
        (local.set $d
          (v128.and (local.get $secondMask) (v128.load offset=16 (i32.add (local.get $second) (local.get $at)))))
        (local.set $any
          (i16x8.narrow_i32x4_s
            (i32x4.ne (v128.or (local.get $a) (local.get $b)) (v128.const i32x4 0 0 0 0))
            (i32x4.ne (v128.or (local.get $c) (local.get $d)) (v128.const i32x4 0 0 0 0))))
        (local.set $many
          (i16x8.narrow_i32x4_s
            (v128.or
              (i32x4.ne
                (v128.or
                  (v128.and (local.get $a) (i32x4.sub (local.get $a) (local.get $ones)))
                  (v128.and (local.get $b) (i32x4.sub (local.get $b) (local.get $ones))))
                (v128.const i32x4 0 0 0 0))
              (v128.andnot
                (i32x4.ne (local.get $a) (v128.const i32x4 0 0 0 0))
                (i32x4.eq (local.get $b) (v128.const i32x4 0 0 0 0))))
            (v128.or
              (i32x4.ne
                (v128.or
                  (v128.and (local.get $c) (i32x4.sub (local.get $c) (local.get $ones)))
                  (v128.and (local.get $d) (i32x4.sub (local.get $d) (local.get $ones))))
                (v128.const i32x4 0 0 0 0))
              (v128.andnot
                (i32x4.ne (local.get $c) (v128.const i32x4 0 0 0 0))
                (i32x4.eq (local.get $d) (v128.const i32x4 0 0 0 0))))))

        ;; Hours: flag 64 when the least wanted is too much, flag 1 when only the most wanted is too little.
        (local.set $at (i32.shl (local.get $row) (i32.const 1)))
        (local.set $tooMuch
          (i16x8.ge_u (v128.load (i32.add (local.get $hoursMin) (local.get $at))) (local.get $minFrom)))
        (local.set $a (i16x8.lt_u (v128.load (i32.add (local.get $hoursMax) (local.get $at))) (local.get $maxBelow)))
        (local.set $fails (v128.or (local.get $tooMuch) (local.get $a)))
        (local.set $flags
          (v128.or
            (v128.and (local.get $tooMuch) (v128.const i16x8 64 64 64 64 64 64 64 64))
            (v128.and
              (v128.andnot (local.get $a) (local.get $tooMuch))
              (v128.const i16x8 1 1 1 1 1 1 1 1))))
        (local.set $nHours (i16x8.sub (local.get $nHours) (v128.and (local.get $fails) (local.get $valid))))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $fails))))
        (local.set $any (v128.or (local.get $any) (local.get $fails)))

        ;; Availability: flag 2.
        (local.set $fails
          (i16x8.ge_u (v128.load (i32.add (local.get $available) (local.get $at))) (local.get $lateFrom)))
        (local.set $flags
          (v128.or (local.get $flags) (v128.and (local.get $fails) (v128.const i16x8 2 2 2 2 2 2 2 2))))
        (local.set $nLate (i16x8.sub (local.get $nLate) (v128.and (local.get $fails) (local.get $valid))))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $fails))))
        (local.set $any (v128.or (local.get $any) (local.get $fails)))

        ;; Travel: flag 4.
        (local.set $fails (i16x8.lt_u (v128.load (i32.add (local.get $reach) (local.get $at))) (local.get $near)))
        (local.set $flags
          (v128.or (local.get $flags) (v128.and (local.get $fails) (v128.const i16x8 4 4 4 4 4 4 4 4))))
        (local.set $nFar (i16x8.sub (local.get $nFar) (v128.and (local.get $fails) (local.get $valid))))
        (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $fails))))
        (local.set $any (v128.or (local.get $any) (local.get $fails)))

        ;; Licences: flag 8.
        (if (local.get $needsLicences)
          (then
            (local.set $fails
              (i16x8.ne
                (v128.and
                  (v128.load (i32.add (local.get $licences) (local.get $at)))
                  (local.get $licenceMask))
                (local.get $licenceMask)))
            (local.set $flags
              (v128.or (local.get $flags) (v128.and (local.get $fails) (v128.const i16x8 8 8 8 8 8 8 8 8))))
            (local.set $nLicence (i16x8.sub (local.get $nLicence) (v128.and (local.get $fails) (local.get $valid))))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $fails))))
            (local.set $any (v128.or (local.get $any) (local.get $fails)))))

        ;; Schedule: flag 16.
        (if (local.get $needsDayparts)
          (then
            (local.set $at (i32.add (local.get $dayparts) (i32.shl (local.get $row) (i32.const 2))))
            (local.set $fails
              (i16x8.narrow_i32x4_s
                (i32x4.ne
                  (v128.and (v128.load (local.get $at)) (local.get $daypartMask))
                  (local.get $daypartMask))
                (i32x4.ne
                  (v128.and (v128.load offset=16 (local.get $at)) (local.get $daypartMask))
                  (local.get $daypartMask))))
            (local.set $flags
              (v128.or (local.get $flags) (v128.and (local.get $fails) (v128.const i16x8 16 16 16 16 16 16 16 16))))
            (local.set $nSchedule (i16x8.sub (local.get $nSchedule) (v128.and (local.get $fails) (local.get $valid))))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $fails))))
            (local.set $any (v128.or (local.get $any) (local.get $fails)))))

        ;; Certificates: flag 32. Eight lookups.
        (if (local.get $needsCertificates)
          (then
            (local.set $at (i32.add (local.get $certificates) (i32.shl (local.get $row) (i32.const 1))))
            (local.set $fails
              (i16x8.splat (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 1 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=2 (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 2 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=4 (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 3 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=6 (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 4 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=8 (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 5 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=10 (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 6 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=12 (local.get $at))))))
            (local.set $fails
              (i16x8.replace_lane 7 (local.get $fails)
                (i32.load8_u (i32.add (local.get $certificateTable) (i32.load16_u offset=14 (local.get $at))))))
            (local.set $fails (i16x8.ne (local.get $fails) (v128.const i16x8 0 0 0 0 0 0 0 0)))
            (local.set $flags
              (v128.or (local.get $flags) (v128.and (local.get $fails) (v128.const i16x8 32 32 32 32 32 32 32 32))))
            (local.set $nCertificate
              (i16x8.sub (local.get $nCertificate) (v128.and (local.get $fails) (local.get $valid))))
            (local.set $many (v128.or (local.get $many) (v128.and (local.get $any) (local.get $fails))))
            (local.set $any (v128.or (local.get $any) (local.get $fails)))))

        ;; What each row promises.
        (local.set $at (i32.shl (local.get $row) (i32.const 1)))
        (local.set $inField
          (i16x8.ne
            (v128.and (local.get $field) (v128.load (i32.add (local.get $fields) (local.get $at))))
            (v128.const i16x8 0 0 0 0 0 0 0 0)))
        (local.set $at (i32.shl (local.get $row) (i32.const 2)))
        (local.set $hasSkills
          (i16x8.narrow_i32x4_s
            (i32x4.ne
              (v128.or
                (v128.and (local.get $skillsLow) (v128.load (i32.add (local.get $signatureLow) (local.get $at))))
                (v128.and (local.get $skillsHigh) (v128.load (i32.add (local.get $signatureHigh) (local.get $at)))))
              (v128.const i32x4 0 0 0 0))
            (i32x4.ne
              (v128.or
                (v128.and
                  (local.get $skillsLow)
                  (v128.load offset=16 (i32.add (local.get $signatureLow) (local.get $at))))
                (v128.and
                  (local.get $skillsHigh)
                  (v128.load offset=16 (i32.add (local.get $signatureHigh) (local.get $at)))))
              (v128.const i32x4 0 0 0 0))))
        ;; Eligible rows are counted; those with a wanted promise will be listed.
        (local.set $a (v128.andnot (local.get $valid) (local.get $any)))
        (local.set $eligibleCount
          (i32.add (local.get $eligibleCount) (i32.popcnt (i16x8.bitmask (local.get $a)))))
        (local.set $listed
          (i64.or
            (local.get $listed)
            (i64.shl
              (i64.extend_i32_u
                (i16x8.bitmask
                  (v128.and
                    (local.get $a)
                    (v128.bitselect
                      (v128.bitselect (local.get $wanted3) (local.get $wanted2) (local.get $hasSkills))
                      (v128.bitselect (local.get $wanted1) (local.get $wanted0) (local.get $hasSkills))
                      (local.get $inField)))))
              (i64.extend_i32_u (local.get $taken)))))
        ;; Rows that fail one criterion will be put in the bucket of that criterion.
        (local.set $almost
          (i64.or
            (local.get $almost)
            (i64.shl
              (i64.extend_i32_u
                (i16x8.bitmask (v128.andnot (v128.and (local.get $valid) (local.get $any)) (local.get $many))))
              (i64.extend_i32_u (local.get $taken)))))
        ;; Flags and promises of up to 64 rows are kept for those lists.
        (local.set $at (i32.add (local.get $scratch) (i32.shl (local.get $taken) (i32.const 1))))
        (v128.store (local.get $at) (local.get $flags))
        (v128.store offset=128 (local.get $at)
          (v128.or
            (v128.and (local.get $inField) (v128.const i16x8 2 2 2 2 2 2 2 2))
            (v128.and (local.get $hasSkills) (v128.const i16x8 1 1 1 1 1 1 1 1))))
        (local.set $taken (i32.add (local.get $taken) (i32.const 8)))
        (local.set $row (i32.add (local.get $row) (i32.const 8)))
        (br_if $next
          (i32.and (i32.lt_u (local.get $taken) (i32.const 64)) (i32.lt_u (local.get $row) (local.get $to))))

        ;; The lists, for 64 rows together: how long they are is guessed wrong once, not eight times.
        (block $listedAll
          (loop $list
            (br_if $listedAll (i64.eqz (local.get $listed)))
            (i32.store
              (i32.add (local.get $eligibleList) (i32.shl (local.get $listedCount) (i32.const 2)))
              (call $note (local.get $blockRow) (i32.wrap_i64 (i64.ctz (local.get $listed))) (local.get $scratch)))
            (local.set $listedCount (i32.add (local.get $listedCount) (i32.const 1)))
            (local.set $listed (i64.and (local.get $listed) (i64.sub (local.get $listed) (i64.const 1))))
            (br $list)))
        (if (i32.eqz (i32.load offset=148 (local.get $block))) (then (local.set $almost (i64.const 0))))
        (block $putAll
          (loop $put
            (br_if $putAll (i64.eqz (local.get $almost)))
            (local.set $lanes (i32.wrap_i64 (i64.ctz (local.get $almost))))
            (local.set $almost (i64.and (local.get $almost) (i64.sub (local.get $almost) (i64.const 1))))
            (local.set $at (i32.shl (i32.add (local.get $blockRow) (local.get $lanes)) (i32.const 2)))
            (local.set $word
              (i32.and
                (i32.load offset=40 (local.get $block))
                (i32.load (i32.add (local.get $first) (local.get $at)))))
            (local.set $other
              (i32.and
                (i32.load offset=44 (local.get $block))
                (i32.load (i32.add (local.get $second) (local.get $at)))))
            ;; Kinds of failure: 0–31 bits of the first word, 32–63 of the second, 64–70 the flags.
            (local.set $bucket
              (i32.load8_u
                (i32.add
                  (i32.load offset=76 (local.get $block))
                  (select
                    (i32.ctz (local.get $word))
                    (select
                      (i32.add (i32.const 32) (i32.ctz (local.get $other)))
                      (i32.add
                        (i32.const 64)
                        (i32.ctz
                          (i32.load16_u
                            (i32.add (local.get $scratch) (i32.shl (local.get $lanes) (i32.const 1))))))
                      (local.get $other))
                    (local.get $word)))))
            (local.set $at (i32.add (local.get $block) (i32.shl (local.get $bucket) (i32.const 2))))
            (local.set $cursor (i32.load offset=160 (local.get $at)))
            (i32.store offset=160 (local.get $at) (i32.add (local.get $cursor) (i32.const 1)))
            (i32.store
              (i32.add
                (i32.add
                  (i32.load offset=84 (local.get $block))
                  (i32.mul (local.get $bucket) (i32.load offset=88 (local.get $block))))
                (i32.shl (local.get $cursor) (i32.const 2)))
              (call $note (local.get $blockRow) (local.get $lanes) (local.get $scratch)))
            (br $put)))
        (local.set $taken (i32.const 0))
        (local.set $blockRow (local.get $row))
        (br $next)))

    (i32.store offset=96 (local.get $block) (local.get $eligibleCount))
    (i32.store offset=100 (local.get $block) (local.get $listedCount))
    (call $count (local.get $block) (i32.const 104) (local.get $nHours))
    (call $count (local.get $block) (i32.const 108) (local.get $nLate))
    (call $count (local.get $block) (i32.const 112) (local.get $nFar))
    (call $count (local.get $block) (i32.const 116) (local.get $nLicence))
    (call $count (local.get $block) (i32.const 120) (local.get $nSchedule))
    (call $count (local.get $block) (i32.const 124) (local.get $nCertificate)))

  ;; A row as it is noted: its number, with its promise above it.
  (func $note (param $row i32) (param $lane i32) (param $scratch i32) (result i32)
    (i32.or
      (i32.add (local.get $row) (local.get $lane))
      (i32.shl
        (i32.load16_u offset=128 (i32.add (local.get $scratch) (i32.shl (local.get $lane) (i32.const 1))))
        (i32.const 30))))

  ;; Adds the eight lanes to a word of the block.
  (func $count (param $block i32) (param $offset i32) (param $lanes v128)
    (local $sums v128)
    (local.set $sums (i32x4.extadd_pairwise_i16x8_u (local.get $lanes)))
    (local.set $offset (i32.add (local.get $block) (local.get $offset)))
    (i32.store (local.get $offset)
      (i32.add
        (i32.load (local.get $offset))
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
          (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))))

  ;; The checksum of `columnar/checksum.ts`: sixteen lanes over whole blocks of 64 bytes; the lanes are stored at $out.
  (func (export "sum") (param $from i32) (param $to i32) (param $out i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $prime v128)
    (local.set $prime (i32x4.splat (i32.const 0x9e3779b1)))
    (local.set $a (v128.load offset=0 (local.get $out)))
    (local.set $b (v128.load offset=16 (local.get $out)))
    (local.set $c (v128.load offset=32 (local.get $out)))
    (local.set $d (v128.load offset=48 (local.get $out)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $a (call $step (local.get $a) (v128.load offset=0 (local.get $from)) (local.get $prime)))
        (local.set $b (call $step (local.get $b) (v128.load offset=16 (local.get $from)) (local.get $prime)))
        (local.set $c (call $step (local.get $c) (v128.load offset=32 (local.get $from)) (local.get $prime)))
        (local.set $d (call $step (local.get $d) (v128.load offset=48 (local.get $from)) (local.get $prime)))
        (local.set $from (i32.add (local.get $from) (i32.const 64)))
        (br $next)))
    (v128.store offset=0 (local.get $out) (local.get $a))
    (v128.store offset=16 (local.get $out) (local.get $b))
    (v128.store offset=32 (local.get $out) (local.get $c))
    (v128.store offset=48 (local.get $out) (local.get $d)))

  (func $step (param $sum v128) (param $word v128) (param $prime v128) (result v128)
    (local $mixed v128)
    (local.set $mixed (i32x4.mul (v128.xor (local.get $sum) (local.get $word)) (local.get $prime)))
    (v128.or (i32x4.shl (local.get $mixed) (i32.const 13)) (i32x4.shr_u (local.get $mixed) (i32.const 19))))
)
