import { List, Paper, Title } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { SafeLink } from '../../../components/safe-link';

/** Step-by-step instructions to get a credential from the provider. */
export function SetupGuide({ guide }: { readonly guide: Schemas['ProviderView']['guide'] }) {
  return (
    <Paper component="section" aria-label={guide.title} withBorder p="md">
      <Title order={2} mb="sm">
        {guide.title}
      </Title>
      <List type="ordered" size="sm" spacing="sm" withPadding={false}>
        {guide.steps.map(({ text, url }) => (
          <List.Item key={text}>
            {text} {url && <SafeLink href={url}>Open page</SafeLink>}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
