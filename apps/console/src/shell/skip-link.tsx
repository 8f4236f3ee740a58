import type { RefObject } from 'react';
import { CONTENT } from './content-id.constants';
import classes from './skip-link.module.css';

/** The first stop of the keyboard: past the navigation to the page. Seen only there. */
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
