export { checkProblems } from './check-problems.js';
export { FINDING_CSV_COLUMNS, type FindingColumn, type FindingRow } from './finding-columns.js';
export { failureOf, type FoundResource, judgeCheck, type Judgement, type ReadAccount } from './judge-check.js';
export { type CheckedPlugin, type PreparedCheck, type PreparedChecks, prepareChecks } from './prepare-checks.js';
export { ResourceGraph } from './resource-graph.js';
export { SHARED_CHECKS } from './shared-checks.js';
export { SCENARIO_TIME, scenarioResource, type ScenarioOutcome, tryScenario } from './try-scenario.js';
