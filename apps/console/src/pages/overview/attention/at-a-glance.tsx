import type { Schemas } from '../../../api/schemas.types';
import classes from './attention.module.css';
import { ExpiriesPanel } from './expiries-panel';
import { FindingsPanel } from './findings-panel';
import { SyncsPanel } from './syncs-panel';

/** What needs attention, in three panels side by side: findings with their money, syncs, and what expires. */
export function AtAGlance(props: {
  readonly attention: Schemas['AttentionList'];
  readonly expiries: Schemas['ExpiryList'];
}) {
  return (
    <div className={classes.glance}>
      <FindingsPanel attention={props.attention} />
      <SyncsPanel attention={props.attention} />
      <ExpiriesPanel expiries={props.expiries} now={new Date()} />
    </div>
  );
}
