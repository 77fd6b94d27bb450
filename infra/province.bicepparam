using 'main.bicep'

// One province. Choose a name of your own: it becomes part of resource names that the world shares.
param name = 'lpa40'
param scale = 'province'
param documentIntelligence = 'Scans'
param uploadOrigins = []
