import { type Attributes, defineEntity } from '../../entity.js';
import { listOf, records, setOf, text } from '../../fields.js';

const policy = {
  task: text({ label: 'Task', optional: true }),
  models: setOf(text({ label: 'Models' })),
  prefers: text({ label: 'Prefers', about: 'Such as cheapest or fastest.', optional: true }),
} as const;

/** Chooses a model for each request, by its task. */
export const modelRouter = defineEntity({
  id: 'model-router',
  title: { one: 'Model router', many: 'Model routers' },
  category: 'ai',
  icon: 'route',
  fields: {
    about: text({ label: 'Description', group: 'System', column: 'offered', optional: true, searchable: true }),
    models: setOf(
      text({
        label: 'Models',
        about: 'Every model that it may choose.',
        group: 'System',
        column: 'shown',
        searchable: true,
      }),
    ),
    policies: records(policy, { label: 'Policies', group: 'System', column: 'shown' }),
    fallbackModels: listOf(
      text({
        label: 'Fallback models',
        about: 'What answers if no policy fits or a model fails, in this order.',
        group: 'System',
        column: 'offered',
      }),
    ),
    regions: setOf(text({ label: 'Regions', group: 'Network', column: 'offered' })),
  },
});

/** `attributes` of a model router. */
export type ModelRouter = Attributes<typeof modelRouter>;
