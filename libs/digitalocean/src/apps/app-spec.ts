import { type AppComponent, ids, known, list, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, listOf, Text } from '../rows/row-schema.js';

const Repository = z.object({ repo: Text, branch: Text }).nullish();

const Component = z.object({
  name: z.string(),
  instance_size_slug: Text,
  instance_count: Amount,
  autoscaling: z.object({}).nullish(),
  github: Repository,
  gitlab: Repository,
  bitbucket: Repository,
  image: z.object({ registry_type: Text, registry: Text, repository: Text, tag: Text }).nullish(),
});

/** The part of an app's specification that is used (specification, `app_spec`). */
export const AppSpec = z.object({
  name: z.string(),
  region: Text,
  services: listOf(Component),
  static_sites: listOf(Component),
  jobs: listOf(Component),
  workers: listOf(Component),
  functions: listOf(Component),
  databases: listOf(z.object({ name: Text, cluster_name: Text })),
  vpc: z.object({ id: Text }).nullish(),
});
type Spec = z.infer<typeof AppSpec>;

const all = (spec: Spec): readonly (readonly [type: string, component: z.infer<typeof Component>])[] => [
  ...list(spec.services).map((each) => ['service', each] as const),
  ...list(spec.static_sites).map((each) => ['static site', each] as const),
  ...list(spec.jobs).map((each) => ['job', each] as const),
  ...list(spec.workers).map((each) => ['worker', each] as const),
  ...list(spec.functions).map((each) => ['functions', each] as const),
];

/** The components of an app. */
export const componentsOf = (spec: Spec): readonly AppComponent[] =>
  all(spec).map(([type, component]) => ({
    name: component.name,
    type,
    size: text(component.instance_size_slug),
    instanceCount: known(component.instance_count),
    source: sourceOf(component),
  }));

/** The repositories of DigitalOcean registries that its images are of. Where the registry is not named, nothing tells which it is. */
export const repositoriesOf = (spec: Spec): readonly string[] =>
  all(spec).flatMap(([, { image }]) =>
    image?.registry_type === 'DOCR' && image.registry && image.repository
      ? [`${image.registry}/${image.repository}`]
      : [],
  );

function sourceOf({ github, gitlab, bitbucket, image }: z.infer<typeof Component>): string | undefined {
  const code = github ?? gitlab ?? bitbucket;
  const [repository, version] = image
    ? [ids([image.registry, image.repository]).join('/'), text(image.tag)]
    : [text(code?.repo), text(code?.branch)];
  return repository ? ids([repository, version]).join(':') : undefined;
}
