/** Emulators that replace a provider. */
export interface Demo {
  /** The variables that point the command line at them. */
  readonly env: NodeJS.ProcessEnv;
  /** The supported tasks; undefined for all. */
  readonly tasks?: readonly string[];
  close(): Promise<void>;
}
