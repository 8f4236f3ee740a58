/** An option of a menu. */
interface Option {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

/** Adds a distinguishing suffix in brackets to options with the same label, e.g. two kinds "Volumes" or two connections "Production". */
export function nameOptions(options: readonly Option[], apartBy: (value: string) => string): readonly Option[] {
  const times = new Map<string, number>();
  for (const { label } of options) times.set(label.toLowerCase(), (times.get(label.toLowerCase()) ?? 0) + 1);
  return options.map((option) =>
    (times.get(option.label.toLowerCase()) ?? 0) > 1 && apartBy(option.value) !== option.label
      ? { ...option, label: `${option.label} (${apartBy(option.value)})` }
      : option,
  );
}
