/** Lowest and highest value of minute, hour, day, month and weekday. */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

const STEP = /^(\*|(\d+)(-(\d+))?)(\/\d+)?$/;

/** Whether a text is a cron expression of five fields with numbers, lists, ranges and steps. */
export function isCron(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  return (
    fields.length === RANGES.length &&
    fields.every((field, index) => {
      const [low, high] = RANGES[index] ?? [0, 0];
      return field.split(',').every((piece) => {
        const found = STEP.exec(piece);
        const numbers = [found?.[2], found?.[4]].filter((number) => number !== undefined).map(Number);
        return found !== null && numbers.every((number) => number >= low && number <= high);
      });
    })
  );
}
