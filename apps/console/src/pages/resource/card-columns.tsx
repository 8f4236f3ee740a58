import type { ReactNode } from 'react';
import classes from './card-columns.module.css';

/** Cards of different heights in as many columns as fit. */
export const CardColumns = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.columns}>{children}</div>
);
