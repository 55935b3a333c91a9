export * from './factors';
export * from './office';
export * from './people';
export * from './phone';
export * from './record';
export * from './sign-in';
export * from './support';
