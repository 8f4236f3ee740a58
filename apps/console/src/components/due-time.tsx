import { describeDue } from './describe-age';
import { Moment } from './time-ago';

/**
 * A planned time: "in 5 minutes", "due now", or overdue.
 *
 * @param at RFC 3339.
 */
export const DueTime = ({ at }: { readonly at: string }) => <Moment at={at} describe={describeDue} />;
