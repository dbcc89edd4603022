import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { payload: AdapterPayload; expiresAt: number };

const kept = new Map<string, Kept>();
const MAX_BEFORE_CLEANING = 10_000;

const forgetExpired = () => {
  for (const [key, { expiresAt }] of kept) if (expiresAt < Date.now()) kept.delete(key);
};

/** Where the demo identity provider keeps its sessions and codes: in memory, each until it expires. */
export class MemoryAdapter implements Adapter {
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    kept.set(`${this.#model}:${id}`, { payload, expiresAt: Date.now() + (expiresIn || 86_400) * 1000 });
    if (kept.size > MAX_BEFORE_CLEANING) forgetExpired();
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const item = kept.get(`${this.#model}:${id}`);
    return item && item.expiresAt >= Date.now() ? item.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#where((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#where((payload) => payload.userCode === userCode);
  }

  #where(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const own = [...kept].filter(([key]) => key.startsWith(`${this.#model}:`));
    return own.find(([, { payload }]) => matches(payload))?.[1].payload;
  }

  async consume(id: string): Promise<void> {
    const item = kept.get(`${this.#model}:${id}`);
    if (item) item.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    kept.delete(`${this.#model}:${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }
}
