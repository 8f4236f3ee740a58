/** Emulators that stand in for a provider. */
export interface Demo {
  /** The variables that point the command line at them. */
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}
