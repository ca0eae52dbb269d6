const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the device does not work',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the links lead in a circle',
  ENOMEM: 'the memory does not suffice',
};

/** What the operating system refused, in words; null for anything else. */
export function osReason(error: unknown): string | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' && Object.hasOwn(REASONS, code) ? (REASONS[code] ?? null) : null;
}
