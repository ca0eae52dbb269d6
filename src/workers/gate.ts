const [SHUT, INSIDE] = [0, 1];

/**
 * What threads pass before and after each request. A thread must not be ended amid a call of native code, which would
 * take the whole process down with it: so the gate is shut first, and then waited for those inside.
 */
export class Gate {
  private readonly state: Int32Array<SharedArrayBuffer>;

  /** `shared` is the one of another thread's gate that this one is to be. */
  constructor(readonly shared: SharedArrayBuffer = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.state = new Int32Array(shared);
  }

  /** False where the gate is shut; who is let in must leave. */
  enter(): boolean {
    Atomics.add(this.state, INSIDE, 1);
    if (Atomics.load(this.state, SHUT) === 0) return true;
    this.leave();
    return false;
  }

  leave(): void {
    Atomics.sub(this.state, INSIDE, 1);
    Atomics.notify(this.state, INSIDE);
  }

  /** Blocks this thread until nobody is inside or `patience` (ms) is over. */
  shut(patience: number): void {
    Atomics.store(this.state, SHUT, 1);
    const end = Date.now() + patience;
    for (;;) {
      const inside = Atomics.load(this.state, INSIDE);
      const left = end - Date.now();
      if (inside === 0 || left <= 0) return;
      Atomics.wait(this.state, INSIDE, inside, left);
    }
  }
}
