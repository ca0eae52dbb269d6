// Word lists are compiled before the tests, as `npm run build` does before the program runs.
export default async function setup(): Promise<void> {
  // @ts-expect-error plain JavaScript build step, no types
  await import('../data/compile.js');
}
