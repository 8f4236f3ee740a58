/** The exit codes of the command line. */
export const EXIT_CODES = {
  complete: 0,
  nothingRead: 1,
  wrongUsage: 2,
  incomplete: 3,
  /** 128 and the number of SIGINT, as shells count. */
  interrupted: 130,
} as const;
