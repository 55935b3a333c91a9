type Gate = ((work: () => Promise<unknown>) => Promise<unknown>) & { pendingCount: number };
const place = globalThis as unknown as { __vestibuleHashGate?: Gate };
const real = place.__vestibuleHashGate;

/** Slow hashes work again as ever; also after each test by itself (`setup/config`). */
export function letThrough(): void {
  if (real) place.__vestibuleHashGate = real;
  else delete place.__vestibuleHashGate;
}

/** From now on as many people as the portal takes at once are waiting for a hash. */
export function crowd(): void {
  place.__vestibuleHashGate = Object.assign(() => Promise.reject(new Error('nobody gets here')), {
    pendingCount: 200,
  });
}

/** Something that happens while the next slow hash is being worked on, and before it is done. */
export function whileHashing(event: () => Promise<unknown>): void {
  const gate = async (work: () => Promise<unknown>) => {
    letThrough();
    await event();
    return work();
  };
  place.__vestibuleHashGate = Object.assign(gate, { pendingCount: 0 });
}

/** The next slow hash fails for a reason of its own. */
export function breakHashing(): void {
  const gate = () => {
    letThrough();
    return Promise.reject(new Error('out of memory'));
  };
  place.__vestibuleHashGate = Object.assign(gate, { pendingCount: 0 });
}

/** Hashes cost nothing and are `result()`: for races in which what is hashed does not matter. */
export function hashTo(result: () => unknown): void {
  place.__vestibuleHashGate = Object.assign(async () => result(), { pendingCount: 0 });
}
