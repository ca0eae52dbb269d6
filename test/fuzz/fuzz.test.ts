import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { PROPERTIES } from './properties.js';

vi.setConfig({ testTimeout: 180_000 });

// A few inputs of each, another choice every day of the month; `npm run fuzz` tries them by the hundred thousand.
describe('holds for any input', () => {
  test.each(PROPERTIES.map((one) => [one.name, one] as const))('%s', async (_, { property, weight }) => {
    const numRuns = Math.max(5, Math.ceil((30 * weight) / 100));
    await fc.assert(property, { numRuns });
    expect(numRuns).toBeGreaterThan(0);
  });
});
