import { createHash, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../errors.js';
import { PACKAGE_ROOT } from '../../root.js';

/** The model that comes with the package. */
export const SHIPPED_MODEL = fileURLToPath(new URL('data/model/', PACKAGE_ROOT));

/** `config.json` of a model folder. */
export interface ModelConfig {
  name: string;
  version: string;
  /** Tokens of both texts together, special tokens included. */
  maxLength: number;
  /** Names of the heads' classes, in the order of the logits. */
  heads: { nli: string[]; relation: string[] };
  /** So many of the lowest layers read each sentence by itself. */
  apart: number;
  /** After this many layers, and from this probability of "none" on, a pair goes no further. */
  exit: { layer: number; none: number };
  /** Softmax temperatures, fitted on the calibration sets; 1 if not given. */
  temperatures?: { nli?: number; relation?: number };
  /** SHA-256 of each file, in hexadecimal. */
  sha256: Record<string, string>;
}

/** ONNX: from a sentence's word pieces to its hidden states; from those of two to the early exit; from there to the heads. */
export type ModelParts = Record<(typeof PARTS)[number], Uint8Array>;
const PARTS = ['sentence', 'pair', 'upper'] as const;

export interface ModelFiles {
  config: ModelConfig;
  parts: Promise<ModelParts>;
  tokenizer: Promise<unknown>;
  /** SHA-256 of the configuration, which holds the checksums of the other files. */
  fingerprint: string;
}

/** Reads the configuration alone: enough to name the model without opening it. */
export async function readModelConfig(
  folder: string = SHIPPED_MODEL,
): Promise<{ config: ModelConfig; fingerprint: string }> {
  const text = await read(folder, 'config.json');
  return { config: parseJson(text.toString('utf8'), folder, 'config.json') as ModelConfig, fingerprint: sha256(text) };
}

/**
 * Reads a model folder. What it holds comes as promises, for checksums are computed in threads: meanwhile the caller can
 * do something else. Rejects, as do the promises, with `UserError` if a file is missing or damaged.
 */
export async function readModelFiles(folder: string = SHIPPED_MODEL): Promise<ModelFiles> {
  const { config, fingerprint } = await readModelConfig(folder);
  const verified = (file: string): Promise<Buffer> => readVerified(folder, file, config);
  return {
    config,
    parts: Promise.all(PARTS.map(async (part) => [part, await verified(`${part}.onnx`)])).then(
      (parts) => Object.fromEntries(parts) as ModelParts,
    ),
    tokenizer: verified('tokenizer.json').then((bytes) => parseJson(bytes.toString('utf8'), folder, 'tokenizer.json')),
    fingerprint,
  };
}

async function readVerified(folder: string, file: string, config: ModelConfig): Promise<Buffer> {
  const bytes = await read(folder, file);
  const sum = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  if (sum === config.sha256?.[file]) return bytes;
  throw damaged(folder, file, 'its checksum is not the one in config.json');
}

async function read(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    throw damaged(folder, file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is missing' : String(error));
  }
}

function parseJson(text: string, folder: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(folder, file, 'it is not JSON');
  }
}

const damaged = (folder: string, file: string, why: string): UserError =>
  new UserError(`The model file ${file} cannot be used: ${why}.`, {
    place: join(folder, file),
    hint: 'Install the package again, or judge without a model: --engine signals.',
  });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
