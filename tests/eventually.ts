import { vi } from 'vitest';

/** Waits until the check passes, however slow the machine is. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 10_000, interval: 20 });
}
