import { UserError } from '../errors.js';

/** An error as it travels between threads: what people are told of it must survive. */
export interface Fault {
  message: string;
  name: string;
  stack?: string | undefined;
  /** Of a `UserError`. */
  details?: { place?: string; hint?: string; excerpt?: string };
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  if (!(error instanceof UserError)) return { name, message, stack };
  const { place, hint, excerpt } = error;
  const details = { ...(place && { place }), ...(hint && { hint }), ...(excerpt && { excerpt }) };
  return { name, message, stack, details };
}

export function errorOf({ name, message, stack, details }: Fault): Error {
  const error = details ? new UserError(message, details) : new Error(message);
  error.name = name;
  if (stack) error.stack = stack;
  return error;
}
