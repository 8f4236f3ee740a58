// The entities of this folder that are public, for the package’s own index, which would be too long otherwise.
export { aiAgent, type AiAgent } from './ai-agent.entity.js';
export { knowledgeBase, type KnowledgeBase } from './knowledge-base.entity.js';
export { dataSource, type DataSource } from './data-source.entity.js';
export { aiWorkspace, type AiWorkspace } from './ai-workspace.entity.js';
export { modelRouter, type ModelRouter } from './model-router.entity.js';
export { customModel, type CustomModel } from './custom-model.entity.js';
export { evaluationDataset, type EvaluationDataset } from './evaluation-dataset.entity.js';
export { evaluationTestCase, type EvaluationTestCase } from './evaluation-test-case.entity.js';
export { evaluationPreset, type EvaluationPreset } from './evaluation-preset.entity.js';
export { inferenceEndpoint, type InferenceEndpoint } from './inference-endpoint.entity.js';
export { accelerator, type Accelerator } from './accelerator.entity.js';
