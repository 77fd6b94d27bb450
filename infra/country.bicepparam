using 'main.bicep'

param name = 'lpath'
param scale = 'country'
param documentIntelligence = 'Scans'
// docs/scale.md says what these two are good for, and what they cost.
param maximumInstances = 200
param maxThroughput = 4000
param uploadOrigins = []
