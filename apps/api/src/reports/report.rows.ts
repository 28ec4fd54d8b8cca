import { getMetadataArgsStorage } from 'typeorm';
import { ConversationEntity } from './conversation.entity.js';
import { MessageEntity } from './message.entity.js';
import { ReportEntity } from './report.entity.js';

/** A row as the driver gives it, by column name. */
export type Row = Record<string, unknown>;

/** Column names of an entity, from its decorators: hand-written statements and entities cannot drift apart. */
function columnsOf(entity: new () => object): readonly string[] {
  return getMetadataArgsStorage().filterColumns(entity).map((column) => column.options.name ?? column.propertyName);
}

export const CONVERSATION_COLUMNS = columnsOf(ConversationEntity);
export const REPORT_COLUMNS = columnsOf(ReportEntity);
export const MESSAGE_COLUMNS = columnsOf(MessageEntity);

const properties = new Map<string, string>();
function propertyOf(column: string): string {
  let property = properties.get(column);
  if (property === undefined) properties.set(column, (property = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())));
  return property;
}

/** The entity a row of a hand-written statement stands for; `prefix` tells columns of joined tables apart. */
export function fromRow<T extends object>(row: Row, columns: readonly string[], prefix = ''): T {
  const entity: Row = {};
  for (const column of columns) entity[propertyOf(column)] = row[prefix + column];
  return entity as T;
}
