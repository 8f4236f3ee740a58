import { Alert } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';

type Verification = Schemas['Verification'];

/** A summary of the verification of a credential. */
export function VerificationSummary(props: { readonly provider: string; readonly verification: Verification }) {
  const { color, title, text } = summary(props.provider, props.verification);
  return (
    <Alert color={color} title={title} role="status">
      {text}
    </Alert>
  );
}

function summary(provider: string, { status, account, tasks }: Verification) {
  const granted = tasks.filter(({ state }) => state === 'granted').length;
  const unavailable = tasks.filter(({ state }) => state === 'unavailable').length;
  if (status === 'refused')
    return {
      color: 'red',
      title: `${provider} rejected this credential`,
      text:
        tasks.find(({ reason }) => reason === 'authentication')?.message ??
        'Create a new one as described in the guide.',
    };
  if (status === 'unverified')
    return {
      color: 'yellow',
      title: `Could not reach ${provider}`,
      text: 'The credential may still be valid: save it now and verify it later, or try again.',
    };
  const whose = account ? `It belongs to the account ${account.name}. ` : '';
  if (granted + unavailable === tasks.length) {
    const others = unavailable > 0 ? ` The account does not have ${unavailable} other resource types.` : '';
    return { color: 'green', title: 'All permissions granted', text: `${whose}All ${granted} tasks can run.${others}` };
  }
  return {
    color: 'yellow',
    title: `${granted} of ${tasks.length - unavailable} tasks can run`,
    text: `${whose}Grant the missing permissions at ${provider} and verify again, or save it as is: the other tasks are skipped, and nothing will be marked as deleted.`,
  };
}
