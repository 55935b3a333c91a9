export * from './factors';
export * from './people';
export * from './record';
export * from './sign-in';
