import type { RefObject } from 'react';
import classes from './skip-link.module.css';

/** The id of the element that holds the page. */
export const CONTENT = 'content';

/** A skip link to the content, visible on keyboard focus. */
export function SkipLink({ target }: { readonly target: RefObject<HTMLElement | null> }) {
  return (
    <a
      href={`#${CONTENT}`}
      className={classes.link}
      onClick={(event) => {
        event.preventDefault();
        target.current?.focus();
      }}
    >
      Skip to content
    </a>
  );
}
