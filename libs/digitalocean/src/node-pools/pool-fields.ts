import { Amount, Switch, Tags, Text } from '../rows/row-schema.js';

/** What is read of a node pool, both in its own kind and in its cluster. */
export const poolFields = {
  ...{ name: Text, size: Text, count: Amount, auto_scale: Switch, min_nodes: Amount, max_nodes: Amount, tags: Tags },
};
