import { z } from 'zod';
import { Count } from '../rows/protobuf-values.js';
import { Amount, listOf, Tags, Text } from '../rows/row-schema.js';

const Source = z.object({ repo_id: Text, bucket: Text, prefix: Text, region: Text }).nullish();

/** A custom model (specification, `apiCustomModelPublic`). */
export const CustomModelRow = z.object({
  uuid: z.string().min(1),
  name: Text,
  description: Text,
  status: Text,
  storage_region: Text,
  created_at: Text,
  tags: z.object({ tags: Tags }).nullish(),
  architecture: Text,
  source_type: Text,
  source_ref: Source,
  license: Text,
  parameters: Count,
  context_length: Count,
  total_size_bytes: Count,
  file_count: Count,
  input_modalities: listOf(z.string()),
  output_modalities: listOf(z.string()),
  cost_estimate_per_month: Amount,
  error_message: Text,
  active_deployments: listOf(z.object({ id: Text })),
});
