import { type ReactNode, useState } from 'react';

/** Keeps the value of an input, as the page does that shows it. */
export function Kept<Value>(props: {
  readonly initial: Value;
  readonly children: (value: Value, keep: (value: Value) => void) => ReactNode;
}) {
  const [value, keep] = useState(props.initial);
  return props.children(value, keep);
}
