// The public API of the contract, name by name.
export { CATEGORIES, type Category } from './catalogue/categories.js';
export {
  type Catalogue,
  type CatalogueKind,
  type CatalogueManifest,
  catalogueOf,
  viewsOf,
  type ViewManifest,
  entityOf,
} from './resources/catalogue.js';
export { attributeProblems } from './catalogue/check-attributes.js';
export { CHART_MEASURES, type ChartMeasure, type ViewChart, type ViewDefinition } from './catalogue/view.types.js';
export { SHARED_VIEWS } from './catalogue/views/shared-views.js';
export { type Column, fieldColumns, RESOURCE_COLUMNS, shownColumns } from './resources/columns.js';
export { type Attributes, defineEntity, type EntityDefinition } from './catalogue/entity.js';
export { entitiesInPlaceOf } from './catalogue/earlier-words.js';
export { defaultTypes } from './resources/default-types.js';
export { type GroupedManifest, requiredScopes, type TaskGroup, taskGroups } from './resources/task-groups.js';
export { fieldPaths } from './catalogue/field-paths.js';
export {
  type Field,
  type FieldOptions,
  FIELD_ROLES,
  type FieldRole,
  type Fields,
  type IdField,
  type ListField,
  type ExactMoney,
  type Money,
  type MoneyField,
  type OneOfField,
  type RecordsField,
  type ScalarField,
  type ScalarType,
  type ScalarValues,
  type SetField,
  type SingleField,
  type ValueOf,
  type ValuesOf,
} from './catalogue/field.types.js';
export * as field from './catalogue/fields.js';
export { isMoney, type Cell, columnHeading, formatCell } from './catalogue/format-value.js';
export { foldHostName } from './catalogue/fold-host-name.js';
export { type IpNetwork, networksOverlap, parseNetwork, PRIVATE_NETWORKS } from './catalogue/ip-network.js';
export { type Charge, roleReader, type RoleReader } from './catalogue/role-reader.js';
export { type Cdn, cdnEndpoint } from './catalogue/entities/network/cdn-endpoint.entity.js';
export {
  bucket,
  type CorsRule,
  type LifecycleRule,
  type ObjectStorage,
} from './catalogue/entities/storage/bucket.entity.js';
export { certificate, type Certificate } from './catalogue/entities/network/certificate.entity.js';
export { dnsRecord, type DnsRecord } from './catalogue/entities/network/dns-record.entity.js';
export { dnsZone, type DnsZone } from './catalogue/entities/network/dns-zone.entity.js';
export { connectionPool, type ConnectionPool } from './catalogue/entities/databases/connection-pool.entity.js';
export { database, type Database, type TrustedSource } from './catalogue/entities/databases/database.entity.js';
export { databaseBackup, type DatabaseBackup } from './catalogue/entities/databases/database-backup.entity.js';
export { databaseReplica, type DatabaseReplica } from './catalogue/entities/databases/database-replica.entity.js';
export { schemaSubject, type SchemaSubject } from './catalogue/entities/databases/schema-subject.entity.js';
export { searchIndex, type SearchIndex } from './catalogue/entities/databases/search-index.entity.js';
export { topic, type Topic } from './catalogue/entities/databases/topic.entity.js';
export { logSink, type LogSink } from './catalogue/entities/monitoring/log-sink.entity.js';
export { app, type App, type AppComponent } from './catalogue/entities/apps/app.entity.js';
export { appInstance, type AppInstance } from './catalogue/entities/apps/app-instance.entity.js';
export { alertPolicy, type AlertPolicy } from './catalogue/entities/monitoring/alert-policy.entity.js';
export { uptimeCheck, type UptimeCheck } from './catalogue/entities/monitoring/uptime-check.entity.js';
export { serverGroup, type ServerGroup } from './catalogue/entities/compute/server-group.entity.js';
export { fileShare, type FileShare } from './catalogue/entities/storage/file-share.entity.js';
export { fileShareAccessPoint } from './catalogue/entities/storage/file-share-access-point.entity.js';
export { logDestination, type LogDestination } from './catalogue/entities/monitoring/log-destination.entity.js';
export { securityFinding, type SecurityFinding } from './catalogue/entities/monitoring/security-finding.entity.js';
export { findingSuppression } from './catalogue/entities/monitoring/finding-suppression.entity.js';
export { team, type Team } from './catalogue/entities/identity/team.entity.js';
export {
  containerRegistry,
  type ContainerRegistry,
} from './catalogue/entities/containers/container-registry.entity.js';
export { imageRepository, type ImageRepository } from './catalogue/entities/containers/image-repository.entity.js';
export { imageTag, type ImageTag } from './catalogue/entities/containers/image-tag.entity.js';
export { imageManifest, type ImageManifest } from './catalogue/entities/containers/image-manifest.entity.js';
export { functionNamespace, type FunctionNamespace } from './catalogue/entities/apps/function-namespace.entity.js';
export { functionTrigger, type FunctionTrigger } from './catalogue/entities/apps/function-trigger.entity.js';
export { aiAgent, type AiAgent } from './catalogue/entities/ai/ai-agent.entity.js';
export { knowledgeBase, type KnowledgeBase } from './catalogue/entities/ai/knowledge-base.entity.js';
export { dataSource, type DataSource } from './catalogue/entities/ai/data-source.entity.js';
export { aiWorkspace, type AiWorkspace } from './catalogue/entities/ai/ai-workspace.entity.js';
export { modelRouter, type ModelRouter } from './catalogue/entities/ai/model-router.entity.js';
export { customModel, type CustomModel } from './catalogue/entities/ai/custom-model.entity.js';
export { evaluationDataset, type EvaluationDataset } from './catalogue/entities/ai/evaluation-dataset.entity.js';
export { evaluationTestCase, type EvaluationTestCase } from './catalogue/entities/ai/evaluation-test-case.entity.js';
export { evaluationPreset, type EvaluationPreset } from './catalogue/entities/ai/evaluation-preset.entity.js';
export { inferenceEndpoint, type InferenceEndpoint } from './catalogue/entities/ai/inference-endpoint.entity.js';
export { accelerator, type Accelerator } from './catalogue/entities/ai/accelerator.entity.js';
export { accessKey, type AccessKey } from './catalogue/entities/identity/access-key.entity.js';
export { firewall, type FirewallRule, type Firewall } from './catalogue/entities/network/firewall.entity.js';
export { image, type Image } from './catalogue/entities/compute/image.entity.js';
export { ipAddress, type IpAddress } from './catalogue/entities/network/ip-address.entity.js';
export {
  kubernetesCluster,
  type NodePool,
  type ContainerOrchestration,
} from './catalogue/entities/containers/kubernetes-cluster.entity.js';
export {
  loadBalancer,
  type ForwardingRule,
  type LoadBalancer,
} from './catalogue/entities/network/load-balancer.entity.js';
export { natGateway, type NatGateway } from './catalogue/entities/network/nat-gateway.entity.js';
export { network, type Network } from './catalogue/entities/network/network.entity.js';
export { networkPeering, type NetworkPeering } from './catalogue/entities/network/network-peering.entity.js';
export { projectAssignment, type ProjectAssignment } from './catalogue/entities/identity/project-assignment.entity.js';
export { project, type Project } from './catalogue/entities/identity/project.entity.js';
export { server, type Server } from './catalogue/entities/compute/server.entity.js';
export { machineSize, type MachineSize } from './catalogue/entities/reference/machine-size.entity.js';
export { providerRegion, type ProviderRegion } from './catalogue/entities/reference/provider-region.entity.js';
export { softwareVersion, type SoftwareVersion } from './catalogue/entities/reference/software-version.entity.js';
export { SHARED_ENTITIES } from './catalogue/entities/shared-entities.js';
export { snapshot, type Snapshot } from './catalogue/entities/storage/snapshot.entity.js';
export { account, type AccountAttributes } from './catalogue/entities/identity/account.entity.js';
export { accountBalance, billingEntry } from './catalogue/entities/billing/billing-entry.entity.js';
export { invoice, type Invoice, invoiceLine, type InvoiceLine } from './catalogue/entities/billing/invoice.entity.js';
export { sshKey, type SshKey } from './catalogue/entities/identity/ssh-key.entity.js';
export { tag, type Tag } from './catalogue/entities/identity/tag.entity.js';
export { nodePool, kubernetesNode } from './catalogue/entities/containers/kubernetes-nodes.entity.js';
export { databaseUser, logicalDatabase, trustedSource } from './catalogue/entities/databases/contents.entity.js';
export { networkInterconnect, networkRoute } from './catalogue/entities/network/network-interconnect.entity.js';
export { addressPrefix } from './catalogue/entities/network/address-prefix.entity.js';
export { marketplaceAddon } from './catalogue/entities/apps/marketplace-addon.entity.js';
export { volume, type Volume } from './catalogue/entities/storage/volume.entity.js';
export { checkPlugin } from './connection/check-plugin.js';
export { chooseRegions, openConnection, SILENT_LOGGER } from './connection/open-connection.js';
export { type ConnectionOptions, type TaskPermission, Connection } from './connection/connection.js';
export {
  RESOURCE_COLLECTOR,
  ACCOUNT_READER,
  CREDENTIALS,
  REGIONS,
  ENDPOINTS,
  LOGGER,
  CLOCK,
  DEMAND,
  ABORT_SIGNAL,
  DEEP,
  KNOWN,
  REDACTOR,
  REQUESTS,
  token,
  type Logger,
} from './wiring/connection-tokens.js';
export { InvalidPluginError } from './connection/check-contract.js';
export { loadPlugin, type PluginLoading } from './connection/load-plugin.js';
export { loadPlugins, type LoadedPlugins, type RefusedPlugin } from './connection/load-plugins.js';
export { type PackageImporter, pluginImporter } from './connection/plugin-importer.js';
export { type PluginFailure, surviveUnhandledPluginErrors } from './connection/plugin-failures.js';
export { loadingPlugins } from './connection/plugin-trace.js';
export type {
  Account,
  AccountReader,
  PermissionCheck,
  ResourceCollector,
} from './contract/resource-collector.types.js';
export {
  CHECK_CATEGORIES,
  CHECK_SEVERITIES,
  type Check,
  type CheckCategory,
  type CheckedResource,
  type CheckPrice,
  type CheckScenario,
  type CheckSeverity,
  type ScenarioResource,
} from './contract/check.types.js';
export { CONTRACT_VERSION } from './contract/contract-version.constants.js';
export type {
  EmbeddedRows,
  ListingAnswer,
  ListingPart,
  ParentResource,
  UnreadableRow,
  UnreadList,
  CollectedPage,
  UnchangedPart,
  KnownPart,
  KnownState,
} from './contract/listing.types.js';
export { mayHaveChildren, type ParentCondition } from './contract/parent-condition.js';
export type {
  SetupStep,
  SetupGuide,
  Region,
  Endpoint,
  PluginManifest,
  ProviderPlugin,
} from './contract/plugin-manifest.types.js';
export { HTTP_METHODS, type HttpMethod, type RateHeaders, type RateLimit } from './contract/rate-limit.types.js';
export {
  RELATION_TYPES,
  type RelationTypeName,
  type TagSelector,
  type HostNameSelector,
  type AddressSelector,
  type CidrSelector,
  type UrnSelector,
  type ResourceSelector,
  type Relation,
  type ResourceKey,
} from './contract/relation.types.js';
export { resourcePage } from './contract/resource-page.js';
export { type PagedResource } from './contract/resource-placeholders.js';
export { resourceUrn } from './contract/resource-urn.js';
export { type EmbeddedIn, type Scope, type ResourceType } from './contract/resource-type.types.js';
export { type ServiceDiscovery } from './contract/service-discovery.js';
export {
  type TerraformImport,
  terraformImport,
  type TerraformResource,
  terraformStateId,
} from './contract/terraform-resource.js';
export { type UnknownField, type Resource } from './contract/resource.types.js';
export { foldTag } from './contract/tag-rules.js';
export { fitsUidForm, type UidForm } from './contract/uid-form.js';
export { selectorMatches } from './resources/selector-matches.js';
export { credentialVariable, endpointVariable } from './contract/variable-names.js';
export {
  type CredentialFieldInfo,
  CredentialField,
  credentialFields,
} from './credentials/credential-field-decorator.js';
export {
  type CredentialFieldSchema,
  type CredentialsSchema,
  credentialsSchema,
} from './credentials/credentials-schema.js';
export { type CredentialsType } from './credentials/credential-patterns.js';
export { type CredentialIssue, InvalidCredentialsError, parseCredentials } from './credentials/parse-credentials.js';
export { Secret } from './credentials/secret.js';
export { csvColumns } from './csv/csv-columns.js';
export { CSV_FORMAT, defuseFormula } from './csv/csv-format.js';
export { asParent } from './listing/parents.js';
export { discover } from './discovery/discover.js';
export type { DiscoveryEvent, TaskState, TaskReport } from './discovery/discovery-event.types.js';
export { AnswerError } from './failures/answer.error.js';
export { type ProviderErrorKind } from './contract/provider-error-kind.types.js';
export { type ProviderErrorFacts, ProviderError } from './errors/provider-error.js';
export { type FailureKind, type ProviderFailure } from './failures/provider-failure.types.js';
export { type LimitedTarget, type LimitSelection, limitMatcher, limitScope } from './limits/limit-scope.js';
export { LimiterRegistry } from './limits/limiter-registry.js';
export type { Permit, RateFeedback, RateWait } from './limits/permit.types.js';
export { type LimitedRequest, type TokenBudget, TokenLimiter } from './limits/token-limiter.js';
export { alignOrder, alignOrderInSteps } from './fields/align-order.js';
export { keepKnown } from './fields/keep-known.js';
export { showsField } from './fields/field-path.js';
export { type PointerTree, pointerSteps, pointerTree, toPointer } from './json/json-pointer.js';
export { defineKind } from './kinds/define-kind.js';
export {
  type EmbeddedKind,
  type Kind,
  type KindDeclaration,
  type ListedKind,
  type MappedRow,
} from './kinds/kind.types.js';
export { kindsManifest, SCHEDULES } from './kinds/kinds-manifest.js';
export { type AbsenceVerdict, confirmAbsence } from './listing/confirm-absence.js';
export { type CursorAnswer, type CursorSource, cursorListing } from './listing/cursor-listing.js';
export type {
  ListingOutcome,
  ListingEvent,
  PageAnswer,
  PageSource,
  RowsPage,
} from './listing/listing-outcome.types.js';
export { markUnknown, type ScopeCheck, type ScopeGap } from './listing/mark-unknown.js';
export { type NamingRules } from './listing/tidy-page.js';
export { pagedListing } from './listing/paged-listing.js';
export { probePermission } from './listing/probe-permission.js';
export { resourceWithoutSecrets } from './listing/tidy-page.js';
export { type RowReader, readRows } from './listing/read-rows.js';
export { type ListingRequest, runListing } from './listing/run-listing.js';
export { type ConnectionAgents, createAgents } from './proxies/agents.js';
export { Redactor } from './redaction/redactor.js';
export { providerReference } from './reference/provider-reference.js';
export { vocabularyReference } from './reference/vocabulary-reference.js';
export { DEFAULT_RETRY_POLICY, type RetryPolicy } from './requests/retry-policy.js';
export { type Demand, DemandGate } from './requests/demand-gate.js';
export type { ProviderAnswer, ProviderRequest, RequestEvent } from './requests/provider-request.types.js';
export { type RequestSettings, RequestExecutor } from './requests/request-executor.js';
export {
  type AnswerPlace,
  cursor,
  type CursorPages,
  marker,
  type MarkerPages,
  type NumberedPages,
  type PageSize,
  type Paging,
} from './rest/declaration/paging.js';
export type {
  AnswerMeaning,
  NotFound,
  RestAccount,
  RestErrors,
  RestApi,
  ApiRequest,
  ParsedAnswer,
  RestClient,
} from './rest/declaration/rest-api.types.js';
export type {
  JoinLookup,
  JoinLookups,
  MapId,
  RestJoin,
  RestJoins,
  DetailOccasion,
  EmbeddedList,
  RestDetail,
  RestKind,
  RestList,
  RestPart,
  RestReport,
} from './rest/declaration/rest-list.types.js';
export { type JoinedList, type JoinedLists } from './rest/declaration/joined-list.js';
export { type RestQuery, type UnsignedRequest } from './rest/http/rest-http.js';
export { REST_CLIENT } from './rest/client/rest-tokens.js';
export { listShapes } from './rest/declared-requests.js';
export { restModule } from './rest/rest-module.js';
export {
  resourceKey,
  relationsTo,
  relationToTagged,
  relationsToAddresses,
  relationsToHostNames,
  ids,
  known,
  list,
  exactPrice,
  price,
  text,
  relationsToUrns,
} from './rows/row-relations.js';
export {
  SQL_RESOURCE_COLUMNS,
  type SqlColumn,
  type SqlFieldColumn,
  type SqlResourceColumnName,
  type SqlType,
  type SqlValueType,
} from './sql/sql-columns.js';
export { SQL_SCHEMA, type SqlView, sqlViews } from './sql/sql-views.js';
export { completeQuery, type QueryCompletion, type QuerySuggestion } from './query/complete-query.js';
export {
  matchesQuery,
  needsInventory,
  type QueryNeighbour,
  type QueryOccasion,
  queryOutcome,
} from './query/match-query.js';
export { parseQuery } from './query/parse-query.js';
export { printQuery } from './query/print-query.js';
export { QueryError } from './query/query.error.js';
export {
  ANNOTATION_COLUMNS,
  isAnnotation,
  QUERY_COLUMNS,
  type QueryColumnName,
  type QueryField,
  QueryFields,
  type QueryName,
  type QueryVocabulary,
} from './query/query-fields.js';
export {
  QUERY_LIMITS,
  QUERY_OPERATORS,
  type QueryComparison,
  type QueryNode,
  type QueryOperator,
  type QueryRelation,
  type QueryWord,
} from './query/query.types.js';
export type {
  AnnotationColumn,
  QueryAgo,
  QueryAmount,
  QueryColumn,
  QueryPath,
  QueryTest,
  QueryValue,
  QueryValueType,
  ResolvedAttribute,
  ResolvedManaged,
  ResolvedQuery,
  ResolvedRelation,
} from './query/resolved-query.types.js';
export { type Managed, MANAGED, ManagedResources } from './terraform/managed.js';
export {
  MAX_STATE_BYTES,
  readTerraformState,
  type StateInstance,
  type TerraformState,
  TerraformStateError,
} from './terraform/terraform-state.js';
export { type QueryScope, resolveQuery } from './query/resolve-query.js';
export { type CheckedView, viewProblems, type ViewProblem } from './query/view-problems.js';
export { type ResolvedSort, resolveSort, sortableNames, sortKey, type SortKey } from './query/resolve-sort.js';
export { nearestWord, unknownWord } from './words/unknown-word.js';
export { largestAnswerBytes } from './rest/http/page-budget.js';
