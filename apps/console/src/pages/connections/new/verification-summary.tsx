import { Alert } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';

type Verification = Schemas['Verification'];

/** What the provider said of a credential, in a sentence. */
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
  if (status === 'refused')
    return {
      color: 'red',
      title: `${provider} refuses this credential`,
      text: tasks.find(({ reason }) => reason === 'authentication')?.message ?? 'Make a new one, as the guide says.',
    };
  if (status === 'unverified')
    return {
      color: 'yellow',
      title: `${provider} could not be asked`,
      text: 'The credential may be good all the same: save it now and verify it later, or try again.',
    };
  const whose = account ? `It opens the account ${account.name}. ` : '';
  if (granted === tasks.length)
    return { color: 'green', title: 'Everything can be read', text: `${whose}All ${granted} tasks may run.` };
  return {
    color: 'yellow',
    title: `${granted} of ${tasks.length} tasks may run`,
    text: `${whose}Tick what is missing at ${provider} and verify again, or save it so: the others are skipped, and nothing is taken for gone.`,
  };
}
