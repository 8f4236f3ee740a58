import { numberedUuid } from '@maestro/testkit';
import { agentKind } from './agent.kind.js';
import { agentScenario, wholeAgent } from './agent.scenario.js';

const [sample = {}] = agentScenario.samples;
const mapped = (row: object) => agentKind.resource({ uuid: numberedUuid(1), ...row });
const targets = (row: object) =>
  mapped(row).relations.map(({ type, to }) => [type, to.kind, 'uid' in to ? to.uid : undefined]);

describe('an AI agent', () => {
  it('leads to what it belongs to and what it uses, some of which only its detail tells', () => {
    expect(targets({ ...sample, detail: { agent: wholeAgent(sample) } })).toEqual([
      ['member-of', 'digitalocean.project', '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679'],
      ['member-of', 'digitalocean.workspace', numberedUuid(521)],
      ['member-of', 'digitalocean.vpc', '760e09ef-dc84-11e8-981e-3cfdfeaae000'],
      ['uses', 'digitalocean.knowledge-base', numberedUuid(511)],
      ['uses', 'digitalocean.anthropic-key', numberedUuid(541)],
      ['uses', 'digitalocean.openai-key', numberedUuid(542)],
      ['uses', 'digitalocean.function-namespace', 'fn-52ad03a2-8660-4f7c-9f4e-4d9d6d1a1b2c'],
      ['uses', 'digitalocean.agent', numberedUuid(502)],
    ]);
  });

  it('leads to a model of the account, and to none of the platform or of other companies', () => {
    const model = (more: object) =>
      targets({ model: { uuid: numberedUuid(2), provider: 'MODEL_PROVIDER_DIGITALOCEAN', ...more } });

    expect(model({ is_foundational: false })).toEqual([['uses', 'digitalocean.custom-model', numberedUuid(2)]]);
    expect(model({ is_foundational: true })).toEqual([]);
    expect(model({ is_foundational: false, provider: 'MODEL_PROVIDER_ANTHROPIC' })).toEqual([]);
  });

  it.each([
    ['VISIBILITY_PUBLIC', true],
    ['VISIBILITY_PRIVATE', false],
    ['VISIBILITY_PLAYGROUND', false],
    ['VISIBILITY_DISABLED', false],
    ['VISIBILITY_UNKNOWN', undefined],
    ['VISIBILITY_OF_TOMORROW', undefined],
    [null, undefined],
  ])('with %p is public: %p', (visibility, isPublic) => {
    expect(mapped({ deployment: { visibility } }).attributes.public).toBe(isPublic);
  });

  it.each([
    [{ status: 'STATUS_RUNNING' }, 'running', true],
    [{ status: 'STATUS_UNDEPLOYMENT_FAILED' }, 'undeployment failed', false],
    [{ status: 'STATUS_UNKNOWN' }, undefined, false],
    [{ status: 'STATUS_OF_TOMORROW' }, 'of tomorrow', false],
    [null, undefined, false],
  ])('deployed as %p has the status %p', (deployment, status, active) => {
    expect(mapped({ deployment })).toMatchObject({ status, active });
  });

  it('does without all that is null, empty or new', () => {
    const nothing = {
      name: '',
      model: null,
      mcp_servers: null,
      chatbot: null,
      tags: null,
      url: '',
      deployment: { url: 'x' },
    };

    expect(mapped({ ...nothing, invented: { by: 'tomorrow' } })).toMatchObject({
      ...{ name: numberedUuid(1), tags: [], relations: [] },
      attributes: { url: undefined, toolServers: [], allowedDomains: [], knowledgeBaseIds: undefined },
    });
    expect(mapped({ detail: { agent: { knowledge_bases: null, workspace: null } } }).attributes).toMatchObject({
      ...{ knowledgeBaseIds: [], agentIds: [], guardrails: [], workspaceId: undefined },
    });
  });

  it('shows no key, no header and no address of a tool server, at any depth', () => {
    for (const row of agentScenario.samples)
      expect(JSON.stringify(mapped({ ...row, detail: { agent: wholeAgent(row) } }))).not.toContain('made-up-');
  });
});
