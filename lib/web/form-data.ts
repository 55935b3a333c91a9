/**
 * One text field of a submitted form. A missing field, a file in its place or more than `longest` characters
 * count as empty: what no person types is treated like nothing typed.
 */
export function textField(data: FormData, name: string, longest = 1000): string {
  const value = data.get(name);
  return typeof value === 'string' && value.length <= longest ? value : '';
}
