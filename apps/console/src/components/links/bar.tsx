import classes from './bar.module.css';

/** The style classes of the text next to a bar: `label` before it, and `figure` after it. */
export const barClasses = classes;

/** A share of a whole, drawn as a bar. Text beside it says the same. `--bar-track` changes the colour of the rest. */
export function Bar(props: {
  /** From 0 to 1. */
  readonly share: number;
  readonly of?: 'counts' | 'costs';
}) {
  const { share, of = 'counts' } = props;
  return (
    <span className={classes.track} aria-hidden>
      <span
        className={of === 'costs' ? `${classes.bar} ${classes.costs}` : classes.bar}
        style={{ width: `${100 * Math.max(0, share)}%` }}
      />
    </span>
  );
}
