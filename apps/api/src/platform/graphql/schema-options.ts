import type { BuildSchemaOptions } from '@nestjs/graphql';
import { DateTime } from './scalars.js';

/** How classes become the schema, the same when it is served and when it is printed. */
export const schemaOptions: BuildSchemaOptions = { scalarsMap: [{ type: Date, scalar: DateTime }] };
