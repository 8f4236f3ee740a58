import classes from './drawn-rows.module.css';

/**
 * The style classes of a table that draws only the rows in sight: `viewport`, which scrolls and has the height of a row in `--row-height`, and
 * `table` and `head` in it.
 */
export const drawnRows = classes;

/** A spacer for rows that are not drawn. @param height in pixels. */
export const Space = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr className={classes.space} aria-hidden>
      <td style={{ height }} />
    </tr>
  );
