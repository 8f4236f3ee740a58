import { Button, List } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BookOpen } from 'lucide-react';
import type { Schemas } from '../../api/schemas.types';
import { SafeLink } from '../../components/safe-link';

/** Collapsible setup instructions. */
export function ProviderGuide(props: { readonly guide: Schemas['ProviderView']['guide']; readonly provider: string }) {
  const { title, steps } = props.guide;
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<BookOpen aria-hidden size={16} />}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        Setup guide: {title}
      </Button>
      {isOpen && (
        <List type="ordered" size="sm" spacing="xs" mt="sm" aria-label={`${title}, of ${props.provider}`}>
          {steps.map(({ text, url }) => (
            <List.Item key={text} maw="80ch">
              {text} {url && <SafeLink href={url}>Open page</SafeLink>}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
