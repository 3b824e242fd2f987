declare const brand: unique symbol;

/** A value that went through its noun's own parser: at run time the plain base, to the compiler a type of its own. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
