import { useQuery } from '@tanstack/react-query';
import { Receipt } from 'lucide-react';
import { providersQuery } from '../../api/providers.query';
import type { Schemas } from '../../api/schemas.types';
import type { Catalogue } from '../../catalogue/catalogue';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { ButtonLink } from '../../components/links/button-link';
import { EmptyState } from '../../components/page/page';

/** Shown before any invoice was read: which scopes and tasks are needed. */
export function NoCosts() {
  const catalogue = useCatalogue();
  const { data } = useQuery(providersQuery);
  return (
    <EmptyState
      icon={<Receipt aria-hidden size={22} />}
      title="No invoices yet"
      hint={describeNeeds(billingNeeds(data?.items ?? [], catalogue))}
      action={<ButtonLink to="/connections">Go to connections</ButtonLink>}
    />
  );
}

/** What a provider needs so that its invoices are read. */
interface BillingNeed {
  readonly provider: string;
  readonly scopes: readonly string[];
}

type Provider = Pick<Schemas['ProviderView'], 'title'> & {
  readonly tasks: readonly Pick<Schemas['ProviderTask'], 'entity' | 'scopes'>[];
};

/** The scopes of the tasks that read what was billed, found by the roles of fields. */
export function billingNeeds(
  providers: readonly Provider[],
  { entityById }: Pick<Catalogue, 'entityById'>,
): readonly BillingNeed[] {
  const isBilled = (entity: string): boolean =>
    Object.values(entityById.get(entity)?.fields ?? {}).some(({ role }) => String(role).startsWith('billed-'));
  return providers.flatMap(({ title: provider, tasks }) => {
    const billed = tasks.filter(({ entity }) => isBilled(entity));
    const scopes = billed.flatMap((task) => task.scopes.filter(({ fields }) => !fields).map(({ name }) => name));
    return billed.length > 0 ? [{ provider, scopes: [...new Set(scopes)] }] : [];
  });
}

/** The needs as sentences. */
export function describeNeeds(needs: readonly BillingNeed[]): string {
  if (needs.length === 0) return 'None of the installed plugins reads invoices.';
  const scoped = needs.filter(({ scopes }) => scopes.length > 0);
  const grant = scoped.map(({ provider, scopes }) => `${scopes.join(', ')} (${provider})`).join('; ');
  return `Costs are read from invoices by a sync.${grant && ` The credential of a connection needs the scope ${grant}.`}`;
}
