export function emergencyText(emergency: 'medical' | 'suicide'): string {
  return emergency;
}
