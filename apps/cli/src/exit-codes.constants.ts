/** What the shell is told. */
export const EXIT_CODES = {
  complete: 0,
  nothingRead: 1,
  wrongUsage: 2,
  incomplete: 3,
} as const;
