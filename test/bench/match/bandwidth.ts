import wabt from "wabt";
import { bestOf } from "./timing.ts";

/** Reads everything, 64 bytes a turn, and does as little with it as can be. */
const READER = `(module
  (import "host" "memory" (memory 1))
  (func (export "read") (param $at i32) (param $end i32) (result i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $a (v128.or (local.get $a) (v128.load offset=0 (local.get $at))))
      (local.set $b (v128.or (local.get $b) (v128.load offset=16 (local.get $at))))
      (local.set $c (v128.or (local.get $c) (v128.load offset=32 (local.get $at))))
      (local.set $d (v128.or (local.get $d) (v128.load offset=48 (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 64)))
      (br $next)))
    (i32x4.extract_lane 0 (v128.or (v128.or (local.get $a) (local.get $b)) (v128.or (local.get $c) (local.get $d))))))`;

type Host = {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Instance: new (module: object, imports: object) => { exports: { read: (from: number, to: number) => number } };
};

/** Milliseconds that one core takes to read so many bytes once, with the widest loads that a kernel here has. */
export async function readOnceMs(bytes: number): Promise<number> {
  const host: Host = Reflect.get(globalThis, "WebAssembly");
  const { parseWat } = await wabt();
  const module = new host.Module(parseWat("reader.wat", READER, { simd: true }).toBinary({}).buffer);
  const memory = new host.Memory({ initial: Math.ceil(bytes / 65_536) + 1 });
  new Uint8Array(memory.buffer).fill(1);
  const { read } = new host.Instance(module, { host: { memory } }).exports;
  return bestOf(() => read(0, bytes), 9);
}
