import { SetMetadata } from '@nestjs/common';
import type { Operation } from '@balie/domain/access/permissions.js';

/** What the guard and the boot check read: the operation, or PUBLIC for "anybody, also without signing in". */
export const ACCESS = Symbol('access');
export const PUBLIC = Symbol('public');
export type Access = Operation | typeof PUBLIC;

/** Who may call this resolver method or route: everybody whose roles have `operation` (`@balie/domain/access/permissions.js`). */
export const Allow = (operation: Operation): MethodDecorator => SetMetadata(ACCESS, operation);

/** Open to everybody. A handler with neither @Allow nor @Public stops the start (`check-access.ts`). */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, PUBLIC);
