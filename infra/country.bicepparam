using 'main.bicep'

param name = 'lpath'
param scale = 'country'
param documentIntelligence = 'Scans'
param uploadOrigins = []
