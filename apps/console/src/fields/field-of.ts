import { ATTRIBUTE_GROUPS } from './attribute-groups.constants';
import { deriveField } from './derive-field';
import type { Field } from './field.types';
import { RECORD_FIELDS } from './record-fields.constants';
import { RESOURCE_FIELDS } from './resource-fields.constants';

const ATTRIBUTES = new Map(ATTRIBUTE_GROUPS.flatMap(({ fields }) => Object.entries(fields)));
const RECORDS = new Map(Object.entries(RECORD_FIELDS));
const RESOURCES = new Map(Object.entries(RESOURCE_FIELDS));

/** What an attribute is called, also one that this console does not know. */
export const attributeField = (name: string): Field => ATTRIBUTES.get(name) ?? deriveField(name);

/** What a field of something within a list is called. */
export const recordField = (name: string): Field => RECORDS.get(name) ?? attributeField(name);

/** What a field that every resource has is called. */
export const resourceField = (name: string): Field => RESOURCES.get(name) ?? deriveField(name);
