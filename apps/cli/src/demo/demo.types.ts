/** Emulators that stand in for a provider. */
export interface Demo {
  /** The variables that point the command line at them. */
  readonly env: NodeJS.ProcessEnv;
  /** The tasks that they answer, where they do not answer all of the provider. */
  readonly tasks?: readonly string[];
  close(): Promise<void>;
}
