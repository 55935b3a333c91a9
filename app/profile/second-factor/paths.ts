/** The tab, and the pages that ask for something more. */
export const factorPath = '/profile/second-factor';
export const methodPath = `${factorPath}/method`;
export const renamePath = `${factorPath}/rename`;
export const removePath = `${factorPath}/remove`;
export const removeNumberPath = `${factorPath}/remove-number`;
export const applyPath = `${factorPath}/apply`;
export const switchPath = `${factorPath}/switch`;
export const switchOffPath = `${factorPath}/switch-off`;
