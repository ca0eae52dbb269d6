import fc from 'fast-check';

/** Something that holds for every input. `weight`: how many inputs it gets where the others get a hundred. */
export interface Property {
  name: string;
  property: fc.IAsyncProperty<unknown>;
  weight: number;
}

/** A property from its input and its check, which throws where it does not hold. */
export function holds<T>(
  name: string,
  input: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
  weight = 100,
): Property {
  const property = fc.asyncProperty(input, async (given) => {
    await check(given);
  });
  return { name, property: property as fc.IAsyncProperty<unknown>, weight };
}
