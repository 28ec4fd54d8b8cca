import {
  GraphQLError, Kind, getArgumentValues, getNamedType, getNullableType, isCompositeType, isInterfaceType, isListType, isObjectType,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';

/** What one operation may ask. Twice to five times what the desk's largest operation needs. */
export const LIMITS = { depth: 12, cost: 30_000, aliases: 30, rootFields: 20, pageSize: 100, tokens: 4_000 } as const;

/** A list that is not a page is counted as this many. */
const LIST_SIZE = 10;

const refuse = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/**
 * Throws BAD_USER_INPUT when an operation is too deep, too wide or too costly, or asks for a page over 100. Call after validation (fragments
 * have no cycles then). Cost: one for a field; what is inside a page counts `first` (or `last`) times, inside another list ten times.
 */
export function checkLimits(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): void {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return;
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  let aliases = 0;
  const cost = (set: SelectionSetNode, parent: GraphQLNamedType, depth: number): number => {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += costOfField(selection, parent, depth);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const on = fragment?.typeCondition === undefined ? parent : schema.getType(fragment.typeCondition.name.value);
        if (fragment !== undefined && on !== undefined) sum += cost(fragment.selectionSet, on, depth);
      }
      if (sum > LIMITS.cost) throw refuse(`This operation costs more than ${LIMITS.cost}: ask for smaller pages or fewer fields.`);
    }
    return sum;
  };
  const costOfField = (node: FieldNode, parent: GraphQLNamedType, depth: number): number => {
    if (node.alias !== undefined && ++aliases > LIMITS.aliases) throw refuse(`An operation may have ${LIMITS.aliases} aliases.`);
    if (depth > LIMITS.depth && !node.name.value.startsWith('__')) throw refuse(`An operation may be ${LIMITS.depth} fields deep.`);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field === undefined ? undefined : getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(type)) return 1;
    const page = pageSize(field, node, variables);
    const inside = page ?? (isListType(getNullableType(field.type)) ? (isEdges(field) ? 1 : LIST_SIZE) : 1);
    return 1 + inside * cost(node.selectionSet, type, depth + 1);
  };
  const rootFields = operation.selectionSet.selections.length;
  if (rootFields > LIMITS.rootFields) throw refuse(`An operation may have ${LIMITS.rootFields} root fields.`);
  cost(operation.selectionSet, root, 1);
}

/** The edges of a connection were counted by its page size. */
const isEdges = (field: GraphQLField<unknown, unknown>): boolean => field.name === 'edges';

/** The page a field asks for, null where it has no pages. */
function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  if (!field.args.some((argument) => argument.name === 'first')) return null;
  const { first, last } = getArgumentValues(field, node, variables) as { first?: number | null; last?: number | null };
  const size = first ?? last ?? LIST_SIZE;
  if (size < 1 || size > LIMITS.pageSize) throw refuse(`A page holds 1 to ${LIMITS.pageSize} items.`);
  return size;
}
